package al.tryeza.local.token;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs in at the identity provider as a browser would (authorization code with PKCE, RFC 8252 loopback redirect), or as
 * a machine (client credentials), and returns the access token.
 */
public final class SignIn {

    private static final String CLIENT = "tryeza-cli";

    /** Nobody listens there: the code is read from the redirect itself. */
    private static final String REDIRECT = "http://127.0.0.1:1/signed-in";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String issuer;

    /** @param issuer address of the identity provider */
    public SignIn(String issuer) {
        this.issuer = issuer;
    }

    /**
     * The access token of one officer.
     *
     * @throws SignInRefused when the provider does not know that name with that password
     * @throws IOException when the provider is not there
     */
    public String officer(String name, String password) throws SignInRefused, IOException, InterruptedException {
        // cookies belong to one sign-in, so does the client
        try (HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .build()) {
            ProofKey proof = ProofKey.fresh();
            String state = ProofKey.random();
            URI ask = URI.create(issuer + "/oauth2/authorize?"
                    + form(Map.of(
                            "response_type",
                            "code",
                            "client_id",
                            CLIENT,
                            "redirect_uri",
                            REDIRECT,
                            "scope",
                            "openid",
                            "state",
                            state,
                            "code_challenge",
                            proof.challenge(),
                            "code_challenge_method",
                            "S256")));
            URI page = redirect(browser.send(html(ask).build(), BodyHandlers.ofString()));
            URI back = signIn(browser, page, name, password);
            Map<String, String> answer = query(redirect(browser.send(html(back).build(), BodyHandlers.ofString())));
            if (!state.equals(answer.get("state")) || !answer.containsKey("code")) {
                throw new IOException("The identity provider answered another question than ours");
            }
            return token(
                    browser,
                    HttpRequest.newBuilder(),
                    Map.of(
                            "grant_type",
                            "authorization_code",
                            "client_id",
                            CLIENT,
                            "redirect_uri",
                            REDIRECT,
                            "code",
                            answer.get("code"),
                            "code_verifier",
                            proof.verifier()));
        }
    }

    /** The access token of a machine client. */
    public String machine(String client, String secret) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            String basic = Base64.getEncoder()
                    .encodeToString((encode(client) + ":" + encode(secret)).getBytes(StandardCharsets.UTF_8));
            return token(
                    http,
                    HttpRequest.newBuilder().header("Authorization", "Basic " + basic),
                    Map.of("grant_type", "client_credentials"));
        }
    }

    private URI signIn(HttpClient browser, URI page, String name, String password)
            throws IOException, InterruptedException, SignInRefused {
        HttpResponse<String> form = browser.send(html(page).build(), BodyHandlers.ofString());
        Matcher csrf = CSRF.matcher(form.body());
        if (!csrf.find()) {
            throw new IOException("The identity provider showed no sign-in page (status " + form.statusCode() + ")");
        }
        HttpRequest post = html(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        form(Map.of("username", name, "password", password, "_csrf", csrf.group(1)))))
                .build();
        URI next = redirect(browser.send(post, BodyHandlers.ofString()));
        if (next.getPath().equals(page.getPath())) {
            throw new SignInRefused("The identity provider knows no such officer, or another password.");
        }
        return next;
    }

    private String token(HttpClient http, HttpRequest.Builder request, Map<String, String> parameters)
            throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                request.uri(URI.create(issuer + "/oauth2/token"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(parameters)))
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("The identity provider gave no token (status " + response.statusCode() + ")");
        }
        return JSON.readTree(response.body()).get("access_token").asString();
    }

    private static HttpRequest.Builder html(URI address) {
        return HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", "text/html");
    }

    private static URI redirect(HttpResponse<String> response) throws IOException {
        String location = response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IOException(
                        "The identity provider answered " + response.statusCode() + " where a redirect was due"));
        return response.uri().resolve(location);
    }

    private static Map<String, String> query(URI address) {
        return Arrays.stream(address.getQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static String form(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
