package al.tryeza.referral.codes;

/** What kind of organisation decided about the status of the person. Codes of the Human Trafficking Case Data Standard 2.0 (IOM, CC BY 4.0), field {@code vic_TraffickingStatusDecisionMakingOrg}. */
public enum DecisionMakingOrganisation implements Code {
    Police,
    NGO,
    CourtOrProsecution,
    NonPoliceGovernmentalOrganization,
    Other
}
