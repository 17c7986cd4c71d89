package al.tryeza.messaging.serde;

import al.tryeza.messaging.SchemaUnavailable;
import com.microsoft.kiota.ApiException;
import io.apicurio.registry.rest.client.RegistryClient;
import io.apicurio.registry.rest.client.models.SearchedVersion;
import io.apicurio.registry.rest.client.models.SortOrder;
import io.apicurio.registry.rest.client.models.VersionSortBy;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Apicurio Registry, read over its own client. Artifacts are named after the record and lie in the default group. */
final class ApicurioRegistry implements SchemaRegistry {

    private static final String GROUP = "default";
    private static final int NOT_FOUND = 404;

    private final RegistryClient client;

    ApicurioRegistry(URI registry) {
        this.client = new RegistryClient(new TimedRequestAdapter(registry.resolve("/apis/registry/v3")));
    }

    @Override
    public Optional<Schema> schema(long contentId) {
        return found(
                "content id " + contentId,
                () -> parsed(client.ids().contentIds().byContentId(contentId).get()));
    }

    @Override
    public List<Registered> versions(String recordName) {
        return found(recordName, () -> registeredVersions(recordName)).stream()
                .flatMap(List::stream)
                .flatMap(version -> registered(version.getContentId()))
                .toList();
    }

    private List<SearchedVersion> registeredVersions(String recordName) {
        return client.groups()
                .byGroupId(GROUP)
                .artifacts()
                .byArtifactId(recordName)
                .versions()
                .get(request -> {
                    Objects.requireNonNull(request.queryParameters).order = SortOrder.Desc;
                    request.queryParameters.orderby = VersionSortBy.GlobalId;
                    request.queryParameters.limit = 500;
                })
                .getVersions();
    }

    private Stream<Registered> registered(@Nullable Long contentId) {
        return contentId == null
                ? Stream.empty()
                : schema(contentId).map(schema -> new Registered(contentId, schema)).stream();
    }

    private static Schema parsed(InputStream content) {
        try (content) {
            return new Schema.Parser().parse(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    // the client throws RuntimeException for a refused connection, a time-out and an answer it cannot read alike
    private static <T> Optional<T> found(String what, Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (ApiException refused) {
            if (refused.getResponseStatusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw new SchemaUnavailable(what, refused);
        } catch (RuntimeException unreachable) {
            throw new SchemaUnavailable(what, unreachable);
        }
    }
}
