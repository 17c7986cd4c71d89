package al.tryeza.audit.verifier;

import java.util.Optional;

/** Where a log is read: its parts by their paths below it. */
interface LogPlace {

    /** The bytes of a part, empty where it is not there. */
    Optional<byte[]> read(String path) throws NotGood;

    static LogPlace of(String place, Optional<String> token) throws WrongQuestion {
        return place.startsWith("http://") || place.startsWith("https://")
                ? new LogSite(place, token)
                : LogFolder.of(place);
    }
}
