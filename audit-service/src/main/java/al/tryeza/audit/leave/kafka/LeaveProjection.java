package al.tryeza.audit.leave.kafka;

import al.tryeza.audit.entries.Entry;
import al.tryeza.audit.entries.Facts;
import al.tryeza.audit.entries.KeyMark;
import al.tryeza.audit.entries.kafka.Projection;
import al.tryeza.audit.ids.LegalText;
import al.tryeza.audit.leave.Leave;
import al.tryeza.audit.leave.Leaves;
import al.tryeza.events.DataCategory;
import al.tryeza.events.GlassBroken;
import al.tryeza.events.GlassBrokenContent;
import al.tryeza.events.GlassEnded;
import al.tryeza.events.GlassReviewed;
import al.tryeza.events.GrantEnded;
import al.tryeza.events.GrantGiven;
import al.tryeza.events.GrantGivenContent;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** One case for each event that gives, takes, ends or judges leave. */
final class LeaveProjection implements Projection {

    private static final String NOBODY = "nobody";

    private final Leaves leaves;

    LeaveProjection(Leaves leaves) {
        this.leaves = leaves;
    }

    @Override
    public void apply(long index, Entry entry, SpecificRecord event) {
        throw new UnsupportedOperationException("only with the key of the case");
    }

    @Override
    public void apply(List<Followed> events) {
        events.forEach(followed -> apply(
                followed.stored().index(),
                followed.stored().entry(),
                followed.stored().key(),
                followed.event()));
    }

    private void apply(long index, Entry entry, KeyMark key, SpecificRecord event) {
        Facts facts = entry.requireFacts();
        switch (event) {
            case GrantGiven given -> begun(granted(index, given.getContent()), key);
            case GlassBroken broken -> begun(taken(index, facts, broken.getContent()), key);
            case GrantEnded ended -> ended(index, ended.getContent().getGrantId(), facts.time());
            case GlassEnded ended -> ended(index, ended.getContent().getGlassId(), facts.time());
            case GlassReviewed reviewed ->
                leaves.reviewed(
                        index,
                        id(reviewed.getContent().getGlassId()),
                        facts.time(),
                        facts.officer() == null ? NOBODY : facts.officer(),
                        reviewed.getContent().getVerdict().name());
            default -> {
                // nothing of leave
            }
        }
    }

    private void begun(Leave leave, KeyMark key) {
        leaves.begun(leave, key);
    }

    private void ended(long index, String id, Instant time) {
        leaves.ended(index, id(id), time);
    }

    private static Leave granted(long index, GrantGivenContent content) {
        return new Leave(
                index,
                id(content.getGrantId()),
                Leave.Kind.GRANT,
                id(content.getOfficer()),
                id(content.getInstitution()),
                names(content.getCategories()),
                content.getPurpose().name(),
                content.getBasis().name(),
                time(content.getFrom()),
                time(content.getUntil()));
    }

    private static Leave taken(long index, Facts facts, GlassBrokenContent content) {
        return new Leave(
                index,
                id(content.getGlassId()),
                Leave.Kind.GLASS,
                facts.officer() == null ? NOBODY : facts.officer(),
                facts.institution(),
                names(content.getCategories()),
                content.getPurpose().name(),
                content.getReasonCode().name(),
                facts.time(),
                time(content.getUntil()));
    }

    private static List<String> names(List<DataCategory> categories) {
        return categories.stream().map(DataCategory::name).toList();
    }

    /** What no id of ours can be would not go into a column; leave of nobody lets nobody in. */
    private static String id(String text) {
        return LegalText.isId(text) ? text : NOBODY;
    }

    /** The same for times: a time beyond ours is the earliest, so that what rests on it counts as over. */
    private static Instant time(Instant time) {
        return LegalText.isTime(time) ? time : LegalText.EARLIEST;
    }
}
