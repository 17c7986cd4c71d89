package al.tryeza.referral.consent.jdbc;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.codes.Attendance;
import al.tryeza.referral.codes.ConsentDecision;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.consent.Circumstances;
import al.tryeza.referral.consent.Decision;
import al.tryeza.referral.consent.LedgerStore.Numbered;
import al.tryeza.referral.consent.Reach;
import al.tryeza.referral.consent.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decisions to and from their rows. */
final class DecisionRows {

    private DecisionRows() {}

    static Numbered read(ResultSet row, int ignored) throws SQLException {
        return new Numbered(
                row.getInt("number"),
                new Decision(
                        row.getObject("id", UUID.class),
                        ConsentDecision.valueOf(row.getString("decision")),
                        new Scope(
                                reach(row),
                                codes(row, "purposes", Purpose::valueOf),
                                codes(row, "categories", DataClass::valueOf)),
                        new Circumstances(
                                Optional.ofNullable(row.getString("language")),
                                Optional.ofNullable(row.getString("explained_by")),
                                Attendance.valueOf(row.getString("attendance"))),
                        new Actor(row.getString("officer"), row.getString("institution"), row.getString("role")),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()));
    }

    private static Reach reach(ResultSet row) throws SQLException {
        String reach = row.getString("reach");
        return switch (reach) {
            case "TABLE" -> new Reach.TheTable();
            case "EVERYBODY" -> new Reach.Everybody();
            case "NAMED" -> new Reach.Named(codes(row, "recipients", id -> id));
            default -> throw new IllegalStateException("no such reach");
        };
    }

    static String name(Reach reach) {
        return switch (reach) {
            case Reach.TheTable _ -> "TABLE";
            case Reach.Everybody _ -> "EVERYBODY";
            case Reach.Named _ -> "NAMED";
        };
    }

    static String[] recipients(Reach reach) {
        return switch (reach) {
            case Reach.TheTable _, Reach.Everybody _ -> new String[0];
            case Reach.Named(var ids) -> ids.stream().sorted().toArray(String[]::new);
        };
    }

    static String[] names(Collection<? extends Enum<?>> codes) {
        return codes.stream().sorted().map(Enum::name).toArray(String[]::new);
    }

    private static <C> Set<C> codes(ResultSet row, String column, Function<String, C> code) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray()).map(code).collect(Collectors.toUnmodifiableSet());
    }
}
