package al.tryeza.referral.conduct;

/** What other capabilities ask of the rules of conduct. */
public interface Conduct {

    /** The rules that a table has in force. */
    RulesOfConduct inForce(String table);

    /**
     * The rules that a table has in force, as they bind an officer.
     *
     * @param accepted whether the officer has accepted this version
     */
    record Binding(RulesOfConduct rules, boolean accepted) {}

    /** The rules that a table has in force and whether the officer has accepted them, of one moment. */
    Binding binding(String officer, String table);

    /** Whether the officer has accepted the version that the table has in force. */
    default boolean accepted(String officer, String table) {
        return binding(officer, table).accepted();
    }
}
