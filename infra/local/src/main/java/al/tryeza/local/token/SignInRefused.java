package al.tryeza.local.token;

/** The identity provider does not know that name with that password. */
public final class SignInRefused extends Exception {

    SignInRefused(String message) {
        super(message);
    }
}
