package al.tryeza.referral.oversight;

import al.tryeza.referral.disclosure.OpeningCount;
import al.tryeza.referral.disclosure.OpeningLedger;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Holds the key service's own count against the record. */
public final class KeyOversight {

    private final OpeningCount count;
    private final OpeningLedger ledger;
    private final OversightReport report;
    private final Clock clock;

    public KeyOversight(OpeningCount count, OpeningLedger ledger, OversightReport report, Clock clock) {
        this.count = count;
        this.ledger = ledger;
        this.report = report;
        this.clock = clock;
    }

    /** Today and yesterday: what was done in yesterday's last minute is still looked at. */
    public void look() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        report.today(balance(today), balance(today.minusDays(1)));
        ledger.addUpBefore(today.minusDays(1));
    }

    private OpeningBalance balance(LocalDate day) {
        LocalDate before = day.minusDays(1);
        // the count first: what it has counted by now was on record before
        long counted = count.on(day);
        long countedBefore = count.on(before);
        return new OpeningBalance(counted, ledger.allowedOn(day), ledger.allowedOn(before) - countedBefore);
    }
}
