package al.tryeza.audit.trail.kafka;

import al.tryeza.audit.entries.Unsealing;
import al.tryeza.audit.entries.kafka.OwnEntries;
import al.tryeza.audit.questions.Query;
import al.tryeza.audit.questions.QueryLog;
import al.tryeza.events.Actor;
import al.tryeza.events.AuditQueried;
import al.tryeza.events.AuditQueriedContent;
import al.tryeza.events.AuditQuestion;
import al.tryeza.events.QueryFilter;
import al.tryeza.events.QuerySubject;
import al.tryeza.events.Structure;
import al.tryeza.messaging.SchemaUnavailable;
import al.tryeza.web.Problem;
import al.tryeza.web.Refused;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Each question is an entry by itself, under a key of its own. */
final class EntryQueryLog implements QueryLog {

    private static final String TOPIC = "audit-queries";

    private final OwnEntries entries;
    private final Unsealing unsealing;
    private final Clock clock;

    EntryQueryLog(OwnEntries entries, Unsealing unsealing, Clock clock) {
        this.entries = entries;
        this.unsealing = unsealing;
        this.clock = clock;
    }

    @Override
    public void record(Query query) {
        String id = UUID.randomUUID().toString();
        try {
            entries.record(TOPIC, id, event(id, query));
        } catch (SchemaUnavailable notYet) {
            throw new Refused(Problem.UNAVAILABLE);
        }
    }

    /** A case that has no key is named by nothing: a question is to make none, nor to keep what was typed for one. */
    private AuditQueried event(String id, Query query) {
        String known = Optional.ofNullable(query.caseRef())
                .filter(ref -> unsealing.mark(ref).isPresent())
                .orElse(null);
        var filters = new TreeMap<>(query.filters());
        if (query.caseRef() != null && known == null) {
            filters.put("unknownCase", "true");
        }
        return new AuditQueried(
                new Structure(
                        id,
                        "al.tryeza.AuditQueried",
                        "/audit-service",
                        1L,
                        clock.instant().truncatedTo(ChronoUnit.MICROS)),
                new Actor(query.officer().id(), query.officer().institution(), query.role()),
                new QuerySubject(known),
                new AuditQueriedContent(
                        AuditQuestion.valueOf(query.asked().name()),
                        filters.entrySet().stream()
                                .map(filter -> new QueryFilter(filter.getKey(), filter.getValue()))
                                .toList()));
    }
}
