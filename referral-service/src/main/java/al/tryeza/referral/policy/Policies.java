package al.tryeza.referral.policy;

/** The policies that decide who may see whom. They know of nothing but what they are asked. */
public interface Policies {

    /** What they say, and which of them said so. Whatever cannot be decided is denied. */
    Verdict decide(Question question);

    /** SHA-256 over schema and policies, in hexadecimal: which policies it was that decided. */
    String digest();
}
