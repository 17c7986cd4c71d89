package al.tryeza.referral.codes;

/** What has been decided about the status of the person. Codes of the Human Trafficking Case Data Standard 2.0 (IOM, CC BY 4.0), field {@code vic_TraffickingStatus}. */
public enum TraffickingStatus implements Code {
    PossibleVictimOfTrafficking,
    ActualVictimOfTrafficking,
    NotAVictimOfTrafficking
}
