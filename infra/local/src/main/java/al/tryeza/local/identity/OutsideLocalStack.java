package al.tryeza.local.identity;

/** Somebody tried to run the local identity provider, with its known password, outside the local stack. */
final class OutsideLocalStack extends RuntimeException {

    OutsideLocalStack(String message) {
        super(message);
    }
}
