package al.tryeza.referral.oversight;

/** Who is told how the balance stands. */
public interface OversightReport {

    void today(OpeningBalance today, OpeningBalance yesterday);
}
