package al.tryeza.referral.glass.jdbc;

import static java.time.ZoneOffset.UTC;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.glass.Glass;
import al.tryeza.referral.glass.GlassEvent;
import al.tryeza.referral.glass.GlassRight;
import al.tryeza.referral.glass.Verdict;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each event changes in the tables. */
final class GlassEventTables {

    private final JdbcClient jdbc;

    GlassEventTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(GlassEvent event) {
        switch (event) {
            case GlassEvent.Broken(var glass, var _) -> broken(glass);
            case GlassEvent.Ended(var id, var why) ->
                jdbc.sql("UPDATE glass.broken SET ended = ? WHERE id = ?")
                        .params(why.name(), id)
                        .update();
            case GlassEvent.Reviewed reviewed -> reviewed(reviewed);
            case GlassEvent.ReviewDue(var id, var level, var _, var next) ->
                jdbc.sql("UPDATE glass.broken SET told = :told, due_at = :due WHERE id = :id")
                        .param("told", level.number())
                        .param("due", moment(next))
                        .param("id", id)
                        .update();
        }
    }

    private void broken(Glass glass) {
        jdbc.sql("""
                INSERT INTO glass.broken (id, case_ref, officer, institution, categories, purpose, reason_code,
                                          broken_at, until, due_at)
                VALUES (:id, :ref, :officer, :institution, :categories, :purpose, :reason, :at, :until, :due)
                """)
                .param("id", glass.id())
                .param("ref", glass.caseRef().value())
                .param("officer", glass.officer())
                .param("institution", glass.institution())
                .param(
                        "categories",
                        glass.categories().stream().map(DataClass::code).toArray(String[]::new))
                .param("purpose", glass.purpose().code())
                .param("reason", glass.reasonCode().code())
                .param("at", glass.brokenAt().atOffset(UTC))
                .param("until", glass.until().atOffset(UTC))
                .param("due", moment(glass.due()))
                .update();
    }

    private static @Nullable OffsetDateTime moment(Optional<Instant> moment) {
        return moment.map(each -> each.atOffset(UTC)).orElse(null);
    }

    private void reviewed(GlassEvent.Reviewed event) {
        jdbc.sql("""
                UPDATE glass.broken
                   SET verdict = :verdict, reviewer = :officer, reviewer_institution = :institution,
                       reviewed_at = :at, due_at = NULL
                 WHERE id = :id
                """)
                .param("verdict", event.review().verdict().name())
                .param("officer", event.review().officer())
                .param("institution", event.review().institution())
                .param("at", event.review().at().atOffset(UTC))
                .param("id", event.glassId())
                .update();
        if (event.review().verdict() == Verdict.UNJUSTIFIED) {
            change(event.right());
        }
    }

    /** Also on every glass that the officer has broken: who is looking through one holds its row until they are done. */
    void change(GlassRight right) {
        jdbc.sql("UPDATE glass.officer_right SET unjustified = ?, suspended = ?, version = ? WHERE officer = ?")
                .params(right.unjustified(), right.suspended(), right.version(), right.officer())
                .update();
        jdbc.sql("UPDATE glass.broken SET suspended = :suspended WHERE officer = :officer AND suspended <> :suspended")
                .param("suspended", right.suspended())
                .param("officer", right.officer())
                .update();
    }
}
