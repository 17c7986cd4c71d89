package al.tryeza.referral.routing;

/** Age in the bands that may be shown without a disclosure. */
public enum AgeBand {
    AGE_0_5(0),
    AGE_6_11(6),
    AGE_12_14(12),
    AGE_15_17(15),
    AGE_18_24(18),
    AGE_25_39(25),
    AGE_40_59(40),
    AGE_60_PLUS(60);

    private final int from;

    AgeBand(int from) {
        this.from = from;
    }

    static AgeBand of(int years) {
        AgeBand found = AGE_0_5;
        for (AgeBand band : values()) {
            if (years >= band.from) {
                found = band;
            }
        }
        return found;
    }

    public boolean isChild() {
        return from < Ages.ADULT;
    }
}
