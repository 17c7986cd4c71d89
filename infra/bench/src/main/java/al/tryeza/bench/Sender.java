package al.tryeza.bench;

import java.util.Optional;

/** Sends sample referrals through one door. */
interface Sender extends AutoCloseable {

    /** Sends the sample of that number, once, and waits for its answer; the case where it was accepted. */
    Optional<String> send(int number);

    @Override
    void close();
}
