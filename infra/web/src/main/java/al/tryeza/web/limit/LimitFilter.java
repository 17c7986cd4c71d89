package al.tryeza.web.limit;

import al.tryeza.web.CurrentOfficers;
import al.tryeza.web.Problem;
import al.tryeza.web.ProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets an officer and an institution come as often as their paces say, and slows down who asks for one thing after the
 * other that is not there: whether it is not or only not for them, they are slowed alike.
 */
final class LimitFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(LimitFilter.class);

    private record Door(PathPatternRequestMatcher path, Paced paced) {}

    private final CurrentOfficers officers;
    private final ProblemWriter problems;
    private final MeterRegistry meters;
    private final InstantSource clock;
    private final Paced officer;
    private final Paced institution;
    private final Paced unknown;
    private final List<Door> doors;

    LimitFilter(
            LimitProperties paces,
            CurrentOfficers officers,
            ProblemWriter problems,
            MeterRegistry meters,
            InstantSource clock) {
        this.officers = officers;
        this.problems = problems;
        this.meters = meters;
        this.clock = clock;
        this.officer = new Paced(paces.officer());
        this.institution = new Paced(paces.institution());
        this.unknown = new Paced(paces.unknown());
        this.doors = paces.doors().stream()
                .map(door ->
                        new Door(PathPatternRequestMatcher.withDefaults().matcher(door.path()), new Paced(door.pace())))
                .toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var current = officers.behind(request);
        if (current.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        String id = current.get().id();
        Instant now = clock.instant();
        Optional<Duration> wait = Stream.<Optional<Duration>>of(
                        unknown.look(id, now),
                        officer.take(id, now),
                        institution.take(current.get().institution(), now),
                        atDoor(request, id, now))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
        if (wait.isPresent()) {
            refuse(response, wait.get());
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.NOT_FOUND.value()) {
            count(id);
        }
    }

    private Optional<Duration> atDoor(HttpServletRequest request, String id, Instant now) {
        return doors.stream()
                .filter(door -> door.path().matches(request))
                .findFirst()
                .flatMap(door -> door.paced().take(id, now));
    }

    private void count(String id) {
        Instant now = clock.instant();
        meters.counter("tryeza.web.unknown").increment();
        unknown.take(id, now);
        if (unknown.look(id, now).isPresent()) {
            meters.counter("tryeza.web.guessing").increment();
            log.atWarn().addKeyValue("officer", id).log("asks for many things that are not there");
        }
    }

    /** In whole seconds, at least one (RFC 9110, section 10.2.3). */
    private void refuse(HttpServletResponse response, Duration wait) throws IOException {
        meters.counter("tryeza.web.refusals", "code", "rate_limited").increment();
        problems.write(
                response,
                new Problem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "rate_limited",
                        "More was asked than is answered in this time. Try again later.",
                        List.of(),
                        Duration.ofSeconds(wait.plusMillis(999).toSeconds())));
    }
}
