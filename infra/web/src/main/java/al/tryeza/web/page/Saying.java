package al.tryeza.web.page;

/** Something that a page has to say, and where somebody goes on from there. */
public enum Saying {
    /** Nobody is signed in. */
    SIGNED_OUT("/login"),
    /** The answer of the identity provider was none that signs somebody in. */
    FAILED("/login?again"),
    /** Somebody whom the directory does not let act. */
    NOT_ACTIVE("/login?again"),
    /** A form of an earlier session. */
    OUT_OF_DATE("/"),
    /** The identity provider does not answer. */
    UNAVAILABLE("/login");

    final String address;

    Saying(String address) {
        this.address = address;
    }
}
