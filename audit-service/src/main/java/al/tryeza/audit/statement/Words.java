package al.tryeza.audit.statement;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** What a statement says, in a language. It names no crime: who carries the sheet may be asked to show it. */
// the map is an unmodifiable copy, and the formatter cannot be changed, which the checker cannot see
@SuppressWarnings("ImmutableEnumChecker")
public enum Words {
    /** Albanian. */
    SQ(
            "Kush i ka parë të dhënat tuaja",
            "Kjo fletë tregon kush ka parë të dhëna për ju, cilat, kur dhe përse. Ajo nxirret nga një regjistër që"
                    + " askush nuk mund ta ndryshojë pa u vënë re.",
            "Referenca",
            "Nxjerrë më",
            new Columns("Kur", "Kush", "Çfarë", "Për çfarë qëllimi", "Arsyeja"),
            "Askujt nuk i është treguar ndonjë e dhënë që tregon se kush jeni.",
            "Kush e ka hapur rastin pa parë emrin tuaj",
            "Kush ka kërkuar të dhëna dhe nuk i ka marrë",
            "një herë, më",
            "%d herë, së fundi më",
            "në rast urgjent",
            "Nëse diçka nuk është siç duhet, thuajani personit që ndjek rastin tuaj, ose Komisionerit për të Drejtën e"
                    + " Informimit dhe Mbrojtjen e të Dhënave Personale.",
            "Ruajeni këtë fletë në një vend të sigurt.",
            DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm", Locale.ROOT),
            Map.ofEntries(
                    Map.entry("IDENTITY", "emri, datëlindja, dokumentet"),
                    Map.entry("CONTACT", "telefoni, adresa, mënyra e kontaktit"),
                    Map.entry("WHEREABOUTS", "vendi ku ndodheni"),
                    Map.entry("FAMILY", "familja"),
                    Map.entry("HEALTH", "shëndeti"),
                    Map.entry("LEGAL", "deklaratat dhe hetimi"),
                    Map.entry("NARRATIVE", "ajo që është shkruar me fjalë"),
                    Map.entry("CASE_MANAGEMENT", "ndjekja e rastit"),
                    Map.entry("SERVICE_PROVISION", "ofrimi i shërbimeve"),
                    Map.entry("CRIMINAL_INVESTIGATION", "hetimi penal"),
                    Map.entry("ASSESSMENT", "vlerësim"),
                    Map.entry("SERVICE", "shërbim"),
                    Map.entry("SAFETY", "siguri"),
                    Map.entry("INVESTIGATION", "hetim"),
                    Map.entry("COURT", "gjykatë"),
                    Map.entry("CORRECTION", "ndreqje e të dhënave")),
            "tjetër"),
    /** English. */
    EN(
            "Who has seen your data",
            "This sheet shows who has seen data about you, which, when and why. It comes from a record that nobody can"
                    + " change without being noticed.",
            "Reference",
            "Made on",
            new Columns("When", "Who", "What", "What for", "Reason"),
            "Nobody has been shown anything that tells who you are.",
            "Who opened the case without seeing your name",
            "Who asked for data and did not get them",
            "once, on",
            "%d times, last on",
            "in an emergency",
            "If something is not as it should be, tell the person who follows your case, or the Commissioner for the"
                    + " Right to Information and Personal Data Protection.",
            "Keep this sheet in a safe place.",
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH),
            Map.ofEntries(
                    Map.entry("IDENTITY", "name, date of birth, documents"),
                    Map.entry("CONTACT", "telephone, address, way of contact"),
                    Map.entry("WHEREABOUTS", "where you are staying"),
                    Map.entry("FAMILY", "family"),
                    Map.entry("HEALTH", "health"),
                    Map.entry("LEGAL", "statements and investigation"),
                    Map.entry("NARRATIVE", "what was written in words"),
                    Map.entry("CASE_MANAGEMENT", "following the case"),
                    Map.entry("SERVICE_PROVISION", "providing services"),
                    Map.entry("CRIMINAL_INVESTIGATION", "criminal investigation"),
                    Map.entry("ASSESSMENT", "assessment"),
                    Map.entry("SERVICE", "service"),
                    Map.entry("SAFETY", "safety"),
                    Map.entry("INVESTIGATION", "investigation"),
                    Map.entry("COURT", "court"),
                    Map.entry("CORRECTION", "correction of data")),
            "other");

    /** Headings of the table. */
    public record Columns(String when, String who, String what, String purpose, String reason) {}

    private static final ZoneId PLACE = ZoneId.of("Europe/Tirane");

    public final String heading;
    public final String about;
    public final String reference;
    public final String made;
    public final Columns columns;
    public final String nobody;
    public final String opened;
    public final String refused;
    private final String once;
    private final String times;
    public final String emergency;
    public final String rights;
    public final String keep;
    private final DateTimeFormatter format;
    private final Map<String, String> codes;
    private final String other;

    Words(
            String heading,
            String about,
            String reference,
            String made,
            Columns columns,
            String nobody,
            String opened,
            String refused,
            String once,
            String times,
            String emergency,
            String rights,
            String keep,
            DateTimeFormatter format,
            Map<String, String> codes,
            String other) {
        this.heading = heading;
        this.about = about;
        this.reference = reference;
        this.made = made;
        this.columns = columns;
        this.nobody = nobody;
        this.opened = opened;
        this.refused = refused;
        this.once = once;
        this.times = times;
        this.emergency = emergency;
        this.rights = rights;
        this.keep = keep;
        this.format = format;
        this.codes = Map.copyOf(codes);
        this.other = other;
    }

    /** In words; a code newer than these words is another one. */
    public String of(String code) {
        return codes.getOrDefault(code, other);
    }

    /** A time as clocks in Albania told it. */
    public String of(Instant time) {
        return format.format(time.atZone(PLACE));
    }

    /** Who, how often, and when last. */
    public String of(Statement.Times who) {
        String often = who.count() == 1 ? once : times.formatted(who.count());
        return who.institution() + ": " + often + " " + of(who.last());
    }

    /** The language as a tag. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
