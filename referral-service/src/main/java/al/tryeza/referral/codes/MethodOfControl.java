package al.tryeza.referral.codes;

/** How the person is or was controlled. Codes of the Human Trafficking Case Data Standard 2.0 (IOM, CC BY 4.0), field {@code vic_MethodsOfControl}; {@link #RestrictsMovement} is ours and becomes {@code Other} on export. */
public enum MethodOfControl implements Code {
    PhysicalThreats,
    ThreatsLawEnforcement,
    ThreatensChildrenFamily,
    DebtBondage,
    FalsePromises,
    PhysicalAbuse,
    SexualAbuse,
    TakesEarnings,
    RestrictsFinancialAccess,
    RestrictsMedicalCare,
    WithholdsNecessities,
    PsychologicalAbuse,
    PsychoactiveSubstance,
    ExcessiveWorkingHours,
    WithholdsDocuments,
    Other,
    RestrictsMovement
}
