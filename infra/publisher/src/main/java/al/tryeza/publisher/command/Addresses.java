package al.tryeza.publisher.command;

import al.tryeza.publisher.Platform;
import al.tryeza.publisher.Unreachable;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Where things are, from the environment; what it does not say, from the running local stack. */
record Addresses(Map<String, String> environment) {

    /** {@code TRYEZA_CLIENTS}, or the folder of the local stack. */
    Path clients() {
        var named = environment.get("TRYEZA_CLIENTS");
        return named == null ? run().resolve("clients") : Path.of(named);
    }

    Platform platform() throws Unreachable {
        var stack = stack();
        return new Platform(
                address("TRYEZA_REFERRAL_URL", stack),
                address("TRYEZA_REGISTRY_URL", stack),
                environment.getOrDefault("TRYEZA_TOPIC_SUFFIX", ""));
    }

    private URI address(String name, Properties stack) throws Unreachable {
        var value = environment.getOrDefault(name, stack.getProperty(name, ""));
        try {
            if (!value.isEmpty()) {
                return URI.create(value);
            }
        } catch (IllegalArgumentException noAddress) {
            throw new Unreachable(name + " is no address.");
        }
        throw new Unreachable(
                "No local stack is running: start it with infra/start --detach, or set TRYEZA_REFERRAL_URL and TRYEZA_REGISTRY_URL.");
    }

    private Properties stack() throws Unreachable {
        var endpoints = new Properties();
        var file = run().resolve("endpoints.env");
        if (Files.exists(file)) {
            try {
                endpoints.load(new StringReader(Files.readString(file)));
            } catch (IOException unreadable) {
                throw new Unreachable("The addresses of the local stack cannot be read.", unreadable);
            }
        }
        return endpoints;
    }

    private Path run() {
        return Path.of(environment.getOrDefault("TRYEZA_RUN", ".run"));
    }
}
