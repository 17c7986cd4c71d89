package al.tryeza.publisher.command;

import al.tryeza.publisher.Account;
import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder with a Kafka client ({@code .properties}) and a signing key ({@code .jwk}) for each institution. */
record Clients(Path folder) {

    private static final String INSTITUTION = "[a-z0-9]+([.-][a-z0-9]+)*";

    Account account(String institution) throws Usage {
        // a name that is none would be a path to elsewhere
        if (!institution.matches(INSTITUTION)
                || !Files.isRegularFile(settings(institution))
                || !Files.isRegularFile(key(institution))) {
            throw new Usage("There is no client of that institution here. There are: " + known() + ".");
        }
        try (var reader = Files.newBufferedReader(settings(institution))) {
            var settings = new Properties();
            settings.load(reader);
            return new Account(
                    institution,
                    settings.stringPropertyNames().stream()
                            .collect(Collectors.toMap(name -> name, settings::getProperty)),
                    JWK.parse(Files.readString(key(institution))));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Usage("The client of that institution cannot be read: see who may read its file.");
        } catch (ParseException broken) {
            throw new Usage(
                    "The signing key of that institution is not a JWK. Get a new one with infra/institution rotate.");
        }
    }

    /** Secret of this machine for the digests in progress files of an institution. */
    Path progressKey(String institution) {
        return folder.resolve(institution + ".progress-key");
    }

    private Path settings(String institution) {
        return folder.resolve(institution + ".properties");
    }

    private Path key(String institution) {
        return folder.resolve(institution + ".jwk");
    }

    private String known() {
        try (Stream<Path> files = Files.list(folder)) {
            var names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jwk"))
                    .map(name -> name.substring(0, name.length() - ".jwk".length()))
                    .filter(name -> Files.exists(settings(name)) && !name.equals("operator"))
                    .sorted()
                    .collect(Collectors.joining(" "));
            return names.isEmpty() ? "none" : names;
        } catch (IOException none) {
            return "none";
        }
    }
}
