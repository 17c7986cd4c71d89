package al.tryeza.web;

import java.io.IOException;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer where the server itself refuses a request, such as one with too large a header, before anything of ours has
 * seen it: a problem too, and not a page that names the server and quotes the request.
 */
final class ServerProblems implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

    private final JsonMapper json;

    ServerProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(context ->
                Objects.requireNonNull(context.getParent()).getPipeline().addValve(new ProblemValve(json)));
    }

    /** The last valve in is the first to answer. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static final class ProblemValve extends ErrorReportValve {

        private static final int ERROR = 400;

        private final JsonMapper json;

        private ProblemValve(JsonMapper json) {
            this.json = json;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable fault) {
            if (response.getStatus() < ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            byte[] body = json.writeValueAsBytes(
                    ProblemAdvice.ofStatus(response.getStatus()).body());
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.getOutputStream().write(body);
                response.finishResponse();
            } catch (IOException gone) {
                getContainer().getLogger().debug("nobody is there to be answered");
            }
        }
    }
}
