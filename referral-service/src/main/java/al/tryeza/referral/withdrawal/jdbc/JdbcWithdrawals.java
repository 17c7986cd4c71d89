package al.tryeza.referral.withdrawal.jdbc;

import static java.time.ZoneOffset.UTC;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.codes.WithdrawalAnswer;
import al.tryeza.referral.withdrawal.Asked;
import al.tryeza.referral.withdrawal.Asked.Answer;
import al.tryeza.referral.withdrawal.Asked.Reply;
import al.tryeza.referral.withdrawal.Withdrawal;
import al.tryeza.referral.withdrawal.WithdrawalStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Withdrawals, whom each asks, and the first answer of each. */
final class JdbcWithdrawals implements WithdrawalStore {

    private static final String ASKED = """
            SELECT w.id, d.number, w.closed_referral, d.decided_at
              FROM consent.withdrawal w JOIN consent.decision d ON d.id = w.id
             WHERE w.case_ref = :ref
            """;

    private final JdbcClient jdbc;

    JdbcWithdrawals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(CaseRef ref, Withdrawal withdrawal, Instant due) {
        jdbc.sql("""
                INSERT INTO consent.withdrawal (id, case_ref, closed_referral, due_at) VALUES (:id, :ref, :closes, :due)
                """)
                .param("id", withdrawal.id())
                .param("ref", ref.value())
                .param("closes", withdrawal.closes().orElse(null))
                .param("due", due.atOffset(UTC))
                .update();
        jdbc.sql("INSERT INTO consent.withdrawal_recipient (withdrawal, institution) SELECT :id, unnest(:institutions)")
                .param("id", withdrawal.id())
                .param("institutions", withdrawal.mustAnswer().stream().sorted().toArray(String[]::new))
                .update();
        settle(withdrawal.id(), withdrawal.at());
    }

    @Override
    public Optional<Asked> find(CaseRef ref, UUID id) {
        return jdbc.sql(ASKED + " AND w.id = :id")
                .param("ref", ref.value())
                .param("id", id)
                .query((row, _) -> asked(row))
                .optional();
    }

    @Override
    public void answer(UUID id, String institution, Answer answer) {
        jdbc.sql("""
                UPDATE consent.withdrawal_recipient SET answer = :answer, officer = :officer, answered_at = :now
                 WHERE withdrawal = :id AND institution = :institution AND answer IS NULL
                """)
                .param("answer", answer.answer().name())
                .param("officer", answer.officer())
                .param("now", answer.at().atOffset(UTC))
                .param("id", id)
                .param("institution", institution)
                .update();
        settle(id, answer.at());
    }

    private void settle(UUID id, Instant now) {
        jdbc.sql("""
                UPDATE consent.withdrawal SET settled_at = :now
                 WHERE id = :id AND settled_at IS NULL
                   AND NOT EXISTS (SELECT FROM consent.withdrawal_recipient WHERE withdrawal = :id AND answer IS NULL)
                """).param("id", id).param("now", now.atOffset(UTC)).update();
    }

    @Override
    public List<Asked> page(CaseRef ref, int after, int limit) {
        return jdbc.sql(ASKED + " AND d.number > :after ORDER BY d.number LIMIT :limit")
                .param("ref", ref.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> asked(row))
                .list();
    }

    @Override
    public List<Asked> pageOf(String institution, CaseRef ref, int after, int limit) {
        return jdbc.sql(ASKED + """
                   AND d.number > :after
                   AND EXISTS (SELECT FROM consent.withdrawal_recipient
                                WHERE withdrawal = w.id AND institution = :institution)
                 ORDER BY d.number LIMIT :limit
                """)
                .param("ref", ref.value())
                .param("after", after)
                .param("institution", institution)
                .param("limit", limit)
                .query((row, _) -> asked(row))
                .list();
    }

    @Override
    public List<Overdue> overdue(Instant now, int limit) {
        return jdbc.sql("""
                SELECT case_ref, id FROM consent.withdrawal
                 WHERE due_at <= :now AND settled_at IS NULL AND escalated_at IS NULL ORDER BY due_at LIMIT :limit
                """)
                .param("now", now.atOffset(UTC))
                .param("limit", limit)
                .query((row, _) -> new Overdue(new CaseRef(row.getString("case_ref")), row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public boolean escalate(UUID id, Instant now) {
        return jdbc.sql("""
                UPDATE consent.withdrawal SET escalated_at = :now
                 WHERE id = :id AND due_at <= :now AND settled_at IS NULL AND escalated_at IS NULL
                """).param("id", id).param("now", now.atOffset(UTC)).update() == 1;
    }

    private Asked asked(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Asked(
                id,
                row.getInt("number"),
                Optional.ofNullable(row.getObject("closed_referral", UUID.class)),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                replies(id));
    }

    private List<Reply> replies(UUID id) {
        return jdbc.sql("""
                SELECT institution, answer, officer, answered_at FROM consent.withdrawal_recipient
                 WHERE withdrawal = ? ORDER BY institution
                """).param(id).query((row, _) -> reply(row)).list();
    }

    private static Reply reply(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return new Reply(
                row.getString("institution"),
                answer == null
                        ? Optional.empty()
                        : Optional.of(new Answer(
                                WithdrawalAnswer.valueOf(answer),
                                row.getString("officer"),
                                row.getObject("answered_at", OffsetDateTime.class)
                                        .toInstant())));
    }
}
