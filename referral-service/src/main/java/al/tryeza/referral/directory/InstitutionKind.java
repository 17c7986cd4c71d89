package al.tryeza.referral.directory;

/** Kinds of institution, with the HTCDS {@code org_Type} each belongs to and whether it may raise a referral. */
public enum InstitutionKind {
    ANTI_TRAFFICKING_POLICE("LawEnforcement", true),
    BORDER_MIGRATION_POLICE("ImmigrationService", true),
    PROSECUTION("LegalService", true),
    STATE_SOCIAL_SERVICE("CentralGovernmentOrganisation", true),
    EMPLOYMENT_OFFICE("CentralGovernmentOrganisation", true),
    EDUCATION_DIRECTORATE("CentralGovernmentOrganisation", true),
    STATE_INFORMATIVE_SERVICE("CentralGovernmentOrganisation", true),
    PREFECTURE("CentralGovernmentOrganisation", true),
    PUBLIC_HEALTH("HealthServiceOrganisation", true),
    CHILD_PROTECTION_UNIT("LocalGovernmentOrganisation", true),
    MUNICIPAL_SOCIAL_SERVICE("LocalGovernmentOrganisation", true),
    NGO("NGO", true),
    SHELTER("NGO", true),
    RESPONSIBLE_AUTHORITY("CentralGovernmentOrganisation", false),
    ONAC("CentralGovernmentOrganisation", false),
    REGIONAL_COMMITTEE("CentralGovernmentOrganisation", false),
    AUDIT_BODY("CentralGovernmentOrganisation", false),
    PLATFORM("CentralGovernmentOrganisation", false);

    private final String organisationType;
    private final boolean mayRefer;

    InstitutionKind(String organisationType, boolean mayRefer) {
        this.organisationType = organisationType;
        this.mayRefer = mayRefer;
    }

    /** HTCDS {@code org_Type}. */
    public String organisationType() {
        return organisationType;
    }

    /** An identification is the anti-trafficking police's to make, whoever decided with them. */
    public boolean mayIdentify() {
        return this == ANTI_TRAFFICKING_POLICE;
    }

    /**
     * Who may stand beside the police in deciding on a status: the police themselves, the State Social Service, and the
     * social workers of municipalities and of their child protection units, one of whom is present at a formal interview.
     */
    public boolean mayDecide() {
        return switch (this) {
            case ANTI_TRAFFICKING_POLICE,
                    BORDER_MIGRATION_POLICE,
                    STATE_SOCIAL_SERVICE,
                    MUNICIPAL_SOCIAL_SERVICE,
                    CHILD_PROTECTION_UNIT -> true;
            case PROSECUTION,
                    EMPLOYMENT_OFFICE,
                    EDUCATION_DIRECTORATE,
                    STATE_INFORMATIVE_SERVICE,
                    PREFECTURE,
                    PUBLIC_HEALTH,
                    NGO,
                    SHELTER,
                    RESPONSIBLE_AUTHORITY,
                    ONAC,
                    REGIONAL_COMMITTEE,
                    AUDIT_BODY,
                    PLATFORM -> false;
        };
    }

    /** A referral comes from anybody on a table, a shelter, an NGO or the police; from no committee, desk or auditor. */
    public boolean mayRefer() {
        return mayRefer;
    }
}
