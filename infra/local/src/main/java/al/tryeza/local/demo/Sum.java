package al.tryeza.local.demo;

import tools.jackson.databind.json.JsonMapper;

/**
 * How it adds up.
 *
 * @param sent referrals posted, or published on Kafka, by themselves or with an identification; a repetition under the
 *     same key is the same referral, and an identification of a known case is none
 * @param accepted answered with 201, or by a receipt that says so
 * @param refused answered with anything else
 * @param routed accepted ones that had a table at once
 * @param awaitingPlace accepted ones that wait for the national desk
 * @param notified accepted ones that are in somebody's inbox
 * @param audited accepted ones of which the audit store has every event, each version once and none missing
 * @param canariesFound how often something that identifies a person was found outside of the vault
 */
record Sum(
        int sent,
        int accepted,
        int refused,
        int routed,
        int awaitingPlace,
        int notified,
        int audited,
        int canariesFound) {

    boolean addsUp() {
        return sent == accepted + refused
                && accepted == routed + awaitingPlace
                && accepted > 0
                && notified == accepted
                && audited == accepted
                && canariesFound == 0;
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }
}
