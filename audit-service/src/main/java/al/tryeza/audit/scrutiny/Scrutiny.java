package al.tryeza.audit.scrutiny;

import al.tryeza.audit.alarms.Alarm;
import al.tryeza.audit.alarms.Alarms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Holds every disclosure against every rule, once what it rests on has had time to arrive. */
public final class Scrutiny {

    private final Disclosures disclosures;
    private final List<Rule> rules;
    private final Alarms alarms;
    private final Duration grace;

    /** @param grace how long the word that a disclosure rests on may take to arrive after it */
    public Scrutiny(Disclosures disclosures, List<Rule> rules, Alarms alarms, Duration grace) {
        this.disclosures = disclosures;
        this.rules = List.copyOf(rules);
        this.alarms = alarms;
        this.grace = grace;
    }

    /**
     * Looks at some, within the caller's transaction.
     *
     * @return whether there may be more
     */
    public boolean look(Instant now) {
        Disclosures.Looked looked = disclosures.next(now.minus(grace));
        for (Disclosure disclosure : looked.disclosures()) {
            rules.stream()
                    .filter(rule -> rule.strikes(disclosure))
                    .forEach(rule -> alarms.raise(
                            Alarm.disclosure(rule.alarm(), disclosure.officer(), disclosure.index()), now));
        }
        return looked.more();
    }
}
