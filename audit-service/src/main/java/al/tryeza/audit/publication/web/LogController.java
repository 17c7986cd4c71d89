package al.tryeza.audit.publication.web;

import al.tryeza.audit.publication.Publication;
import al.tryeza.web.CurrentOfficers;
import al.tryeza.web.MachineScope;
import al.tryeza.web.Problem;
import al.tryeza.web.Refused;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checkpoint, tiles and entry bundles. A path that is malformed names nothing, like one of what is not there. */
@RestController
final class LogController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final String TILES = "/log/tile/";
    private static final String BUNDLES = TILES + "entries/";

    private final Publication publication;
    private final CurrentOfficers officers;
    private final LogReaders readers;

    LogController(Publication publication, CurrentOfficers officers, LogReaders readers) {
        this.publication = publication;
        this.officers = officers;
        this.readers = readers;
    }

    @Operation(summary = "The last checkpoint of the log, with the signatures of log and witnesses")
    @MachineScope("log:read")
    @GetMapping("/log/checkpoint")
    ResponseEntity<byte[]> checkpoint(HttpServletRequest request) {
        requireReader(request);
        return answer(publication.checkpoint(), TEXT, CacheControl.noCache());
    }

    @Operation(summary = "A tile of hashes, L/N or L/N.p/W, or a bundle of entries, entries/N or entries/N.p/W")
    @MachineScope("log:read")
    @GetMapping("/log/tile/{*path}")
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        requireReader(request);
        // as it was sent: a path has one form only, and no other is worth a place in a cache
        String path = request.getRequestURI();
        Optional<byte[]> bytes = path.startsWith(BUNDLES)
                ? publication.bundle(path.substring(BUNDLES.length()))
                : publication.tile(path.substring(TILES.length()));
        return answer(bytes, MediaType.APPLICATION_OCTET_STREAM, forEver());
    }

    private void requireReader(HttpServletRequest request) {
        if (readers == LogReaders.MEMBERS && officers.behind(request).isEmpty()) {
            throw new Refused(Problem.OFFICER_NOT_ACTIVE);
        }
    }

    private CacheControl forEver() {
        CacheControl year = CacheControl.maxAge(Duration.ofDays(365)).immutable();
        return readers == LogReaders.PUBLIC ? year.cachePublic() : year.cachePrivate();
    }

    private static ResponseEntity<byte[]> answer(Optional<byte[]> found, MediaType type, CacheControl caching) {
        byte[] bytes = found.orElseThrow(() -> new Refused(Problem.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(caching)
                .eTag(ContentTag.of(bytes))
                .body(bytes);
    }
}
