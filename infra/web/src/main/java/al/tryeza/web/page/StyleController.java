package al.tryeza.web.page;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one style of all pages. */
@Hidden
@RestController
final class StyleController {

    private final byte[] style;

    StyleController() throws IOException {
        style = new ClassPathResource("page/page.css").getContentAsByteArray();
    }

    @GetMapping(Pages.STYLE)
    ResponseEntity<byte[]> style() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/css;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(style);
    }
}
