package al.tryeza.referral.links;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.access.InOneTransaction;
import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.codes.Agreement;
import al.tryeza.referral.links.PossibleLinks.Result;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The desk for possible links: how often it opens, and what it takes as a verdict. */
class PossibleLinksTest {

    private static final Viewer ONE =
            new Viewer("ra.one", "responsible.authority", Set.of("responsible-authority"), Set.of());
    private static final Viewer TWO =
            new Viewer("ra.two", "responsible.authority", Set.of("responsible-authority"), Set.of());

    private Instant now = Instant.parse("2026-11-22T11:00:00Z");
    private final Known known = new Known();
    private final List<String> published = new ArrayList<>();
    private final PossibleLinks desk = new PossibleLinks(
            new InOneTransaction() {
                @Override
                public <T> T run(Supplier<T> work) {
                    return work.get();
                }
            },
            known,
            new Published(),
            new LinkLimits(3, Duration.ofDays(1), 2, Duration.ofHours(1)),
            new Movable());

    /** A clock that is put forward by hand. */
    private final class Movable extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** What was published, in words. */
    private final class Published implements LinkEvents {

        @Override
        public void found(UUID linkId, Set<Agreement> agreements, Set<String> told, Instant at) {
            throw new AssertionError("nothing is found at the desk");
        }

        @Override
        public void opened(UUID linkId, long version, Set<Agreement> agreements, Actor actor, Instant at) {
            published.add(version + " opened " + actor.officer() + " " + actor.role());
        }

        @Override
        public void judged(UUID linkId, long version, LinkVerdict verdict, Actor actor, Instant at) {
            published.add(version + " " + verdict + " " + actor.officer());
        }
    }

    /** Links in memory; those hidden from an officer are not there for them. */
    private static final class Known implements LinkStore {

        private record Look(UUID link, String officer, Instant at) {}

        private final Map<UUID, PossibleLink> links = new HashMap<>();
        private final Set<String> recused = new HashSet<>();
        private final List<Look> looks = new ArrayList<>();

        @Override
        public List<PossibleLink> list(boolean judged, @Nullable Position after, int limit, Viewer viewer) {
            return links.values().stream().limit(limit).toList();
        }

        @Override
        public Optional<PossibleLink> hold(UUID id, Viewer viewer) {
            return Optional.ofNullable(links.get(id)).filter(_ -> !recused.contains(viewer.officer()));
        }

        @Override
        public void hold(String officer) {
            // there is one thread
        }

        @Override
        public boolean opened(UUID id, String officer) {
            return looks.stream()
                    .anyMatch(look -> look.link().equals(id) && look.officer().equals(officer));
        }

        @Override
        public List<Instant> openings(String officer, Instant after) {
            return looks.stream()
                    .filter(look -> look.officer().equals(officer) && look.at().isAfter(after))
                    .map(Look::at)
                    .sorted()
                    .toList();
        }

        @Override
        public void opened(UUID id, String officer, long version, Instant now) {
            looks.add(new Look(id, officer, now));
            put(id, version, link(id).verdict());
        }

        @Override
        public void judged(UUID id, LinkVerdict verdict, String officer, long version, Instant now) {
            put(id, version, Optional.of(verdict));
        }

        private PossibleLink link(UUID id) {
            return Optional.ofNullable(links.get(id)).orElseThrow();
        }

        private void put(UUID id, long version, Optional<LinkVerdict> verdict) {
            PossibleLink link = link(id);
            links.put(id, new PossibleLink(id, link.foundAt(), link.cases(), link.agreements(), verdict, version));
        }
    }

    private UUID found() {
        UUID id = UUID.randomUUID();
        known.links.put(
                id,
                new PossibleLink(
                        id,
                        now,
                        List.of("CASE-ONE", "CASE-TWO"),
                        Set.of(Agreement.DOCUMENT_NUMBER),
                        Optional.empty(),
                        1));
        return id;
    }

    @Test
    void opening_a_link_shows_two_cases_and_is_recorded_once() {
        UUID id = found();
        assertThat(desk.open(id, ONE))
                .isInstanceOfSatisfying(
                        Result.Shown.class,
                        shown -> assertThat(shown.link().cases()).containsExactly("CASE-ONE", "CASE-TWO"));
        desk.open(id, ONE);
        desk.open(id, TWO);
        assertThat(published)
                .containsExactly("2 opened ra.one responsible-authority", "3 opened ra.two responsible-authority");
    }

    @Test
    void so_many_may_be_opened_in_an_hour_by_each_officer() {
        UUID first = found();
        desk.open(first, ONE);
        now = now.plus(Duration.ofMinutes(20));
        desk.open(found(), ONE);
        UUID third = found();
        assertThat(desk.open(third, ONE)).isEqualTo(new Result.TooMany(Duration.ofMinutes(40)));
        assertThat(desk.open(first, ONE)).as("what was opened stays open").isInstanceOf(Result.Shown.class);
        assertThat(desk.open(third, TWO)).isInstanceOf(Result.Shown.class);
        now = now.plus(Duration.ofMinutes(40));
        assertThat(desk.open(third, ONE)).isInstanceOf(Result.Shown.class);
        assertThat(desk.open(found(), ONE)).isEqualTo(new Result.TooMany(Duration.ofMinutes(20)));
    }

    @Test
    void nobody_judges_what_they_have_not_opened() {
        UUID id = found();
        desk.open(id, TWO);
        assertThat(desk.judge(id, LinkVerdict.SAME_PERSON, ONE)).isInstanceOf(Result.NotOpened.class);
        assertThat(known.link(id).verdict()).isEmpty();
    }

    @Test
    void a_verdict_is_given_once_and_undecided_is_none() {
        UUID id = found();
        desk.open(id, ONE);
        assertThat(desk.judge(id, LinkVerdict.UNDECIDED, ONE)).isInstanceOf(Result.Shown.class);
        assertThat(desk.judge(id, LinkVerdict.SAME_PERSON, ONE)).isInstanceOf(Result.Shown.class);
        desk.open(id, TWO);
        assertThat(desk.judge(id, LinkVerdict.NOT_THE_SAME, TWO)).isInstanceOf(Result.JudgedBefore.class);
        assertThat(desk.judge(id, LinkVerdict.SAME_PERSON, ONE)).isInstanceOf(Result.JudgedBefore.class);
        assertThat(known.link(id).verdict()).contains(LinkVerdict.SAME_PERSON);
        assertThat(published)
                .containsExactly(
                        "2 opened ra.one responsible-authority",
                        "3 UNDECIDED ra.one",
                        "4 SAME_PERSON ra.one",
                        "5 opened ra.two responsible-authority");
    }

    @Test
    void for_whom_a_link_is_not_there_it_cannot_be_opened_or_judged_also_when_they_opened_it_before() {
        UUID id = found();
        desk.open(id, ONE);
        known.recused.add("ra.one");
        assertThat(desk.open(id, ONE)).isInstanceOf(Result.NoSuchLink.class);
        assertThat(desk.judge(id, LinkVerdict.SAME_PERSON, ONE)).isInstanceOf(Result.NoSuchLink.class);
        assertThat(desk.open(UUID.randomUUID(), TWO)).isInstanceOf(Result.NoSuchLink.class);
    }
}
