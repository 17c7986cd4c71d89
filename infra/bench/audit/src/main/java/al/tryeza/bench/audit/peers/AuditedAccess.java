package al.tryeza.bench.audit.peers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * What was looked at, as an entity of the Java Persistence API; both libraries read its annotations. Lists are one text, since
 * tables beside it would only slow the peers down.
 */
@Entity
@Audited
@Table(name = "access")
@SuppressWarnings("UnusedVariable") // the libraries read the fields
public class AuditedAccess {

    @Id
    private UUID id = new UUID(0, 0);

    private Instant time = Instant.EPOCH;
    private @Nullable String officer;
    private @Nullable String institution;
    private @Nullable String role;

    @Column(name = "case_ref")
    private @Nullable String caseRef;

    private @Nullable String categories;
    private @Nullable String purpose;
    private @Nullable String decision;
    private @Nullable String policies;

    @Column(name = "policy_set")
    private @Nullable String policySet;

    @Column(name = "break_glass")
    private boolean breakGlass;

    /** For the libraries. */
    protected AuditedAccess() {}

    /** The access with a number, one of some thousand cases and some hundred officers. */
    public static AuditedAccess numbered(long number) {
        var access = new AuditedAccess();
        access.id = UUID.randomUUID();
        access.time = Instant.now();
        access.officer = "officer." + number % 200;
        access.institution = "police.vlore";
        access.role = "table-member";
        access.caseRef = "AL-2026-%06d".formatted(number % 5_000);
        access.categories = "IDENTITY,CONTACT";
        access.purpose = "CASE_MANAGEMENT";
        access.decision = "ALLOWED";
        access.policies = "a-grant-covers-it,rules-of-conduct-accepted";
        access.policySet = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        return access;
    }
}
