package al.tryeza.referral.grants;

import static java.time.temporal.ChronoUnit.MILLIS;

import al.tryeza.referral.codes.Code;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.policy.LegalBasis;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What somebody asks to give, read as far as it can be read, with everything that is wrong with it by itself.
 *
 * @param officer whatever was sent
 * @param categories one for each that was sent, empty where there is no such class
 * @param until in whole milliseconds, for the policies count these
 */
record Wish(
        Optional<String> officer,
        Optional<Purpose> purpose,
        List<Optional<DataClass>> categories,
        Optional<LegalBasis> basis,
        Optional<UUID> basisId,
        Optional<Instant> until,
        List<GrantFault> faults) {

    private static final Pattern OFFICER = Pattern.compile("[a-z0-9.-]{1,100}");

    /** What was sent, where it has the form of an officer's id and so can be looked for. */
    Optional<String> officerId() {
        return officer.filter(id -> OFFICER.matcher(id).matches());
    }

    /** @param longest how long a grant may last */
    static Wish of(Asked asked, Instant now, Duration longest) {
        return new Reader(asked).read(now, longest);
    }

    /** Reads once, and notes the faults on the way. */
    private static final class Reader {

        private final Asked asked;
        private final List<GrantFault> faults;
        private final Set<String> malformed = new HashSet<>();

        Reader(Asked asked) {
            this.asked = asked;
            this.faults = new ArrayList<>(asked.malformed());
            // of an object with a field too many all the others can still be read
            asked.malformed().stream()
                    .filter(fault -> !fault.code().equals("unknown_field"))
                    .forEach(fault -> malformed.add(fault.field()));
        }

        Wish read(Instant now, Duration longest) {
            return new Wish(
                    required("officer", asked.officer()),
                    code("purpose", Purpose.class, asked.purpose()),
                    categories(),
                    code("basis.type", LegalBasis.class, asked.basis()),
                    basisId(),
                    until(now, longest),
                    faults);
        }

        private List<Optional<DataClass>> categories() {
            List<String> sent = asked.categories();
            if (sent.isEmpty()) {
                fault("categories", "required");
            }
            if (sent.size() > DataClass.values().length) {
                fault("categories", "too_many");
                return List.of();
            }
            List<Optional<DataClass>> read = new ArrayList<>();
            for (int index = 0; index < sent.size(); index++) {
                Optional<DataClass> category = Code.parse(DataClass.class, sent.get(index));
                if (category.isEmpty()) {
                    faults.add(GrantFault.ofCategory(index, "unknown_code"));
                } else if (read.contains(category)) {
                    faults.add(GrantFault.ofCategory(index, "duplicate"));
                }
                read.add(category);
            }
            return read;
        }

        private Optional<UUID> basisId() {
            boolean consent = asked.basis().equals(Optional.of(LegalBasis.CONSENT.code()));
            if (!consent) {
                asked.basisId().ifPresent(_ -> fault("basis.id", "not_allowed"));
                return Optional.empty();
            }
            Optional<String> sent = required("basis.id", asked.basisId());
            Optional<UUID> read = sent.flatMap(Reader::uuid);
            if (sent.isPresent() && read.isEmpty()) {
                fault("basis.id", "malformed");
            }
            return read;
        }

        private Optional<Instant> until(Instant now, Duration longest) {
            Optional<String> sent = required("until", asked.until());
            Optional<Instant> read = sent.flatMap(Reader::instant);
            if (sent.isPresent() && read.isEmpty()) {
                fault("until", "malformed");
            }
            read.ifPresent(until -> {
                if (!until.isAfter(now)) {
                    fault("until", "in_past");
                } else if (until.isAfter(now.plus(longest))) {
                    fault("until", "too_long");
                }
            });
            return read;
        }

        private <C extends Enum<C> & Code> Optional<C> code(String field, Class<C> list, Optional<String> value) {
            Optional<String> sent = required(field, value);
            Optional<C> read = sent.flatMap(code -> Code.parse(list, code));
            if (sent.isPresent() && read.isEmpty()) {
                fault(field, "unknown_code");
            }
            return read;
        }

        private Optional<String> required(String field, Optional<String> value) {
            if (value.isEmpty()) {
                fault(field, "required");
            }
            return value;
        }

        /** Says nothing more of what has the wrong shape, nor of what is in it. */
        private void fault(String field, String code) {
            if (malformed.stream().noneMatch(path -> within(path, field))) {
                faults.add(new GrantFault(field, code));
            }
        }

        private static boolean within(String path, String field) {
            return path.equals("body") || field.equals(path) || field.startsWith(path + ".");
        }

        private static Optional<UUID> uuid(String text) {
            try {
                var id = UUID.fromString(text);
                return id.toString().equals(text.toLowerCase(Locale.ROOT)) ? Optional.of(id) : Optional.empty();
            } catch (IllegalArgumentException none) {
                return Optional.empty();
            }
        }

        private static Optional<Instant> instant(String text) {
            try {
                return Optional.of(Instant.parse(text).truncatedTo(MILLIS));
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        }
    }
}
