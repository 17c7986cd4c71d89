package al.tryeza.referral.links.jdbc;

import al.tryeza.referral.codes.Agreement;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Agreements as they are stored: an array of codes. */
final class StoredAgreements {

    private StoredAgreements() {}

    static Set<Agreement> of(Array stored) throws SQLException {
        return Arrays.stream((String[]) stored.getArray())
                .map(Agreement::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
