package al.tryeza.messaging.serde;

import com.microsoft.kiota.RequestInformation;
import io.kiota.http.jdk.JDKRequestAdapter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;

/** The JDK's HTTP client under the registry's, with an end to waiting: a consumer's thread may be behind it. */
@SuppressWarnings("unchecked") // the parent implements a generic method without its type
final class TimedRequestAdapter extends JDKRequestAdapter {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    TimedRequestAdapter(URI base) {
        super(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build());
        setBaseUrl(base.toString());
    }

    @Override
    protected HttpRequest getRequestFromRequestInformation(RequestInformation request) {
        return HttpRequest.newBuilder(super.getRequestFromRequestInformation(request), (name, value) -> true)
                .timeout(PATIENCE)
                .build();
    }
}
