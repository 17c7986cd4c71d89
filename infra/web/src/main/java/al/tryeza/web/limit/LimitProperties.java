package al.tryeza.web.limit;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Paces of one instance.
 *
 * @param officer all requests of one officer
 * @param institution all requests of the officers and systems of one institution
 * @param unknown answers to one officer that there is nothing there
 * @param doors tighter ones for some doors, each officer by themselves
 */
@ConfigurationProperties("tryeza.web.limits")
public record LimitProperties(
        @DefaultValue("400/10ms") Pace officer,
        @DefaultValue("800/5ms") Pace institution,
        @DefaultValue("200/3s") Pace unknown,
        @DefaultValue List<Door> doors) {

    /**
     * A door with a pace of its own.
     *
     * @param path pattern of its path
     */
    public record Door(String path, Pace pace) {}
}
