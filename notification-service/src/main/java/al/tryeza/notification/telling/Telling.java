package al.tryeza.notification.telling;

import al.tryeza.notification.directory.Officer;
import al.tryeza.notification.notice.Kind;

/** One officer who must know, and as what. */
public record Telling(Officer officer, Kind kind) {}
