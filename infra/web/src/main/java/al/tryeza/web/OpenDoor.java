package al.tryeza.web;

import org.springframework.http.HttpMethod;

/**
 * A door of a service that somebody may come to without having signed in: what they bring there decides, or nothing is
 * behind it that is anybody's secret. A service opens one by a bean of this type.
 *
 * @param path such as {@code /log/**}
 */
public record OpenDoor(HttpMethod method, String path) {}
