package al.tryeza.audit.witness;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the witness.
 *
 * @param logs file of the logs it watches, in the lines of a C2SP {@code tlog-policy}; empty where this is no witness
 * @param keys files of the keys that cosign
 * @param monitoring whether anybody may read what was cosigned last, and so how large the logs are
 * @param database what it remembers, apart from everything else
 */
@ConfigurationProperties("tryeza.witness")
public record WitnessProperties(
        @DefaultValue("") String logs,
        @DefaultValue List<Path> keys,
        boolean monitoring,
        @DefaultValue Database database) {

    public WitnessProperties {
        keys = List.copyOf(keys);
    }

    /**
     * Where the memory is.
     *
     * @param role what the names of its roles begin with: {@code witness} for {@code witness_app}
     */
    public record Database(
            @DefaultValue("") String url,
            @DefaultValue("witness") String role,
            @DefaultValue("") String password,
            @DefaultValue("") String migratorPassword) {

        @Override
        public String toString() {
            return "Database[" + url + "]";
        }
    }
}
