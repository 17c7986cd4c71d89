package al.tryeza.local.check;

import al.tryeza.local.check.Findings.Kind;

/** Nothing waits, nothing was given up, no alarm is open, and nobody's name lies about. */
final class NothingLeft implements Rule {

    @Override
    public void check(Evidence evidence, Findings findings) {
        evidence.leftovers().forEach((what, count) -> {
            if (count > 0) {
                findings.add(Kind.LEFT_OVER, count, "%d %s".formatted(count, what));
            }
        });
        evidence.canaries().forEach(place -> findings.add(Kind.CANARY, place));
    }
}
