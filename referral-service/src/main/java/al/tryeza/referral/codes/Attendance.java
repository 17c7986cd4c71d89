package al.tryeza.referral.codes;

/** Who else was there when a person decided; never who they are. */
public enum Attendance implements Code {
    NONE,
    WITNESS,
    GUARDIAN,
    INTERPRETER
}
