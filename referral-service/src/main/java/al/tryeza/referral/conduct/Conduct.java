package al.tryeza.referral.conduct;

/** What other capabilities ask of the rules of conduct. */
public interface Conduct {

    /** The rules that a table has in force. */
    RulesOfConduct inForce(String table);

    /** Whether the officer has accepted the version that the table has in force. */
    boolean accepted(String officer, String table);
}
