package al.tryeza.referral.routing;

/** The explanation in Albanian. */
final class AlbanianPhrases implements Phrases {

    private static final String DESK_CHOOSES = "zgjedh Zyra e Koordinatorit Kombëtar.";

    @Override
    public String place(PlaceRole role) {
        return switch (role) {
            case PRESENT -> "Vendndodhja e tanishme";
            case RESIDENCE -> "Vendbanimi";
            case FOUND_AT -> "Vendi ku u gjet personi";
            case EXPLOITED_AT -> "Vendi i shfrytëzimit";
        };
    }

    @Override
    public String decided(String qark) {
        return "ndodhet në qarkun " + qark + " dhe përcaktoi tryezën";
    }

    @Override
    public String settled(String qarks) {
        return "emri gjendet në disa qarqe (" + qarks + "), vendet e tjera lanë vetëm një, dhe ky përcaktoi tryezën";
    }

    @Override
    public String unsafe() {
        return "i shënuar si vend i pasigurt, u la jashtë";
    }

    @Override
    public String unknown() {
        return "jashtë vendit ose i panjohur, u kapërcye";
    }

    @Override
    public String recused(String qarks) {
        return "tryeza atje është përjashtuar (" + qarks + "), u kapërcye";
    }

    @Override
    public String ambiguous(String qarks) {
        return "emri gjendet në disa qarqe (" + qarks + ") dhe asgjë nuk tregon cilin";
    }

    @Override
    public String notReached() {
        return "vjen më pas në radhë dhe nuk u desh";
    }

    @Override
    public String table(String qark, RoutingRule rule) {
        return switch (rule) {
            case ADULT_PRECEDENCE -> "Tryeza e qarkut " + qark + ", sipas radhës së vendeve për të rritur.";
            case CHILD_PRECEDENCE -> "Tryeza e qarkut " + qark + ", sipas radhës së vendeve për fëmijë.";
            case NATIONAL_DESK_CHOICE -> "Tryeza e qarkut " + qark + ", e zgjedhur nga Zyra e Koordinatorit Kombëtar.";
        };
    }

    @Override
    public String awaiting(AwaitingReason reason) {
        return switch (reason) {
            case NO_PLACE -> "Asnjë vend i sigurt nuk tregon një qark; " + DESK_CHOOSES;
            case AMBIGUOUS_PLACE -> "Vendi që do të përcaktonte tryezën mund të jetë në disa qarqe; " + DESK_CHOOSES;
            case TABLE_RECUSED -> "Tryezat e të gjitha vendeve të sigurta janë përjashtuar; " + DESK_CHOOSES;
        };
    }
}
