package al.tryeza.referral.codes;

/** Web site or application used in recruitment. Codes of the Human Trafficking Case Data Standard 2.0 (IOM, CC BY 4.0), field {@code vic_RecruitmentWebsitesAndApps}. */
public enum RecruitmentChannel implements Code {
    Facebook,
    Instagram,
    WhatsApp,
    Telegram,
    FacebookMessenger,
    Viber,
    SnapChat,
    Line,
    FourSale,
    WeChat,
    QQ,
    QZone,
    TikTok,
    Twitter,
    Other;

    /** The code of the standard: one of them starts with a digit, which neither Java nor Avro can name. */
    @Override
    public String code() {
        return this == FourSale ? "4Sale" : name();
    }
}
