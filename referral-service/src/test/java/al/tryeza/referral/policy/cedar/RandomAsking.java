package al.tryeza.referral.policy.cedar;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.directory.InstitutionKind;
import al.tryeza.referral.policy.LegalBasis;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Questions in which anything may be otherwise; most of it is well, or nothing would ever be permitted. */
final class RandomAsking {

    private static final List<String> ROLES = List.of(
            "secretary",
            "coalition-member",
            "committee",
            "responsible-authority",
            "national-desk",
            "auditor",
            "operator");
    private static final double WELL = 0.93;

    private final Random random;

    private RandomAsking(Random random) {
        this.random = random;
    }

    static Asking of(Random random) {
        return new RandomAsking(random).asking();
    }

    private Asking asking() {
        Asking asking = new Asking();
        asking.kind = one(InstitutionKind.values()).name();
        if (asking.kind.length() > 16 && random.nextBoolean()) {
            asking.kind = "SHELTER";
        }
        asking.roles = ill() ? Set.of(ROLES.get(random.nextInt(ROLES.size())), "table-member") : Set.of("table-member");
        asking.status = ill() ? "SUSPENDED" : "ACTIVE";
        asking.child = random.nextBoolean();
        asking.closed = ill();
        asking.retainedFor = some(EnumSet.allOf(Purpose.class), 0.5);
        asking.recusedOfficers = ill() ? Set.of("vatra.worker", "de.worker") : Set.of("de.worker");
        asking.recusedInstitutions = ill() ? Set.of("shelter.vatra") : Set.of("police.vlore");
        asking.category = one(DataClass.values());
        asking.purpose = one(Purpose.values());
        asking.rulesAccepted = !ill();
        asking.withinRules = some(EnumSet.allOf(DataClass.class), WELL);
        asking.consented = some(EnumSet.allOf(DataClass.class), 0.8);
        asking.candidate = !ill();
        asking.byTask = random.nextInt(5) == 0;
        asking.byGlass = random.nextInt(4) == 0;
        asking.holder = ill() ? "de.worker" : asking.officer;
        asking.holdersCase = ill() ? "another" : asking.caseRef;
        asking.givenFor = ill() ? one(Purpose.values()) : asking.purpose;
        asking.given = some(EnumSet.allOf(DataClass.class), WELL);
        asking.basis = one(LegalBasis.values());
        asking.from = Asking.NOW.plus(Duration.ofMillis(ill() ? 1 : -1));
        asking.until = Asking.NOW.plus(Duration.ofMillis(ill() ? 0 : 1));
        asking.ended = ill();
        asking.suspended = ill();
        return asking;
    }

    private boolean ill() {
        return random.nextDouble() > WELL;
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private <E extends Enum<E>> Set<E> some(EnumSet<E> all, double share) {
        all.removeIf(each -> random.nextDouble() > share);
        return all;
    }
}
