package al.tryeza.referral.glass.jdbc;

import static java.util.stream.Collectors.toUnmodifiableSet;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.codes.ReasonCode;
import al.tryeza.referral.glass.Glass;
import al.tryeza.referral.glass.GlassEnd;
import al.tryeza.referral.glass.Review;
import al.tryeza.referral.glass.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Rows of {@code glass.broken}. */
final class GlassRows {

    private GlassRows() {}

    static Glass glass(ResultSet row, int number) throws SQLException {
        return new Glass(
                row.getObject("id", UUID.class),
                new CaseRef(row.getString("case_ref")),
                row.getString("officer"),
                row.getString("institution"),
                categories(row),
                Purpose.valueOf(row.getString("purpose")),
                ReasonCode.valueOf(row.getString("reason_code")),
                moment(row, "broken_at").orElseThrow(),
                moment(row, "until").orElseThrow(),
                Optional.ofNullable(row.getString("ended")).map(GlassEnd::valueOf),
                review(row),
                row.getInt("told"),
                moment(row, "due_at"));
    }

    static Set<DataClass> categories(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("categories").getArray())
                .map(DataClass::valueOf)
                .collect(toUnmodifiableSet());
    }

    private static Optional<Review> review(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        return verdict == null
                ? Optional.empty()
                : Optional.of(new Review(
                        Verdict.valueOf(verdict),
                        row.getString("reviewer"),
                        row.getString("reviewer_institution"),
                        moment(row, "reviewed_at").orElseThrow()));
    }

    static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
