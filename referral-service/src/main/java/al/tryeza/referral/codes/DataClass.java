package al.tryeza.referral.codes;

/** Class of data about a person: the grain in which it is sealed, consented to and granted. */
public enum DataClass implements Code {
    /** Names, birth date, document numbers. */
    IDENTITY,
    /** Phones, addresses, the safe way to make contact. */
    CONTACT,
    /** Shelter, and places finer than a municipality. */
    WHEREABOUTS,
    /** Family and children. */
    FAMILY,
    /** State of health. */
    HEALTH,
    /** Statements and investigations. */
    LEGAL,
    /** Any free text. */
    NARRATIVE
}
