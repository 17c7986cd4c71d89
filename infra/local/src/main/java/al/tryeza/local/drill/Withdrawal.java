package al.tryeza.local.drill;

import al.tryeza.local.drill.Door.Refused;

/** A way in which somebody's taking back of her consent reaches the platform. */
interface Withdrawal {

    /**
     * Withdraws everything; sends it again until it is answered.
     *
     * @param key the sender's own, a UUID in text
     * @return the id of the withdrawal
     * @throws Refused when the answer is no
     */
    String of(String caseRef, String key) throws InterruptedException, Refused;
}
