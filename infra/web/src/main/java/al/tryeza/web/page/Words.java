package al.tryeza.web.page;

/**
 * A page's words in one language.
 *
 * @param action on what leads on from it
 */
record Words(String heading, String text, String action) {

    static Words of(Saying saying, Language language) {
        return language == Language.SQ ? albanian(saying) : english(saying);
    }

    private static Words albanian(Saying saying) {
        return switch (saying) {
            case SIGNED_OUT ->
                new Words(
                        "Nuk jeni identifikuar",
                        "Seanca mbyllet kur dilni, dhe vetvetiu kur për pak kohë nuk bëni asgjë.",
                        "Hyr");
            case FAILED ->
                new Words(
                        "Hyrja nuk u krye",
                        "Ajo zgjati shumë, u ndërpre, ose filloi në një dritare tjetër. Fillojeni përsëri.",
                        "Hyr përsëri");
            case NOT_ACTIVE ->
                new Words(
                        "Nuk mund të hyni tani",
                        "Llogaria juaj është pezulluar, është mbyllur ose nuk gjendet ende në regjistër."
                                + " Drejtojuni atij që mban regjistrin e nëpunësve në institucionin tuaj.",
                        "Hyr me llogari tjetër");
            case OUT_OF_DATE -> new Words("Kjo faqe është vjetruar", "Asgjë nuk u ndryshua.", "Vazhdo");
            case UNAVAILABLE ->
                new Words(
                        "Tani nuk mund të hyjë askush",
                        "Shërbimi i identifikimit nuk përgjigjet. Provoni përsëri pas pak.",
                        "Provo përsëri");
        };
    }

    private static Words english(Saying saying) {
        return switch (saying) {
            case SIGNED_OUT ->
                new Words(
                        "You are not signed in",
                        "A session ends when you sign out, and by itself when you do nothing for a while.",
                        "Sign in");
            case FAILED ->
                new Words(
                        "The sign-in was not completed",
                        "It took too long, was broken off, or was begun in another window. Begin it again.",
                        "Sign in again");
            case NOT_ACTIVE ->
                new Words(
                        "You cannot come in at present",
                        "Your account is suspended, closed, or not yet in the directory. Ask whoever keeps the"
                                + " directory of officers at your institution.",
                        "Sign in as somebody else");
            case OUT_OF_DATE -> new Words("This page is out of date", "Nothing was changed.", "Go on");
            case UNAVAILABLE ->
                new Words(
                        "Nobody can sign in at the moment",
                        "The sign-in service does not answer. Try again in a little while.",
                        "Try again");
        };
    }

    /** Around who is signed in: the officer, then the institution. */
    static Words welcome(Language language, String officer, String institution) {
        return language == Language.SQ
                ? new Words("Jeni identifikuar", "Si %s, nga %s.".formatted(officer, institution), "Dil")
                : new Words("You are signed in", "As %s, of %s.".formatted(officer, institution), "Sign out");
    }
}
