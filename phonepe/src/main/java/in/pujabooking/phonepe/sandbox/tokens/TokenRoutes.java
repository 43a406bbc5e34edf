package in.pujabooking.phonepe.sandbox.tokens;

import in.pujabooking.phonepe.sandbox.SandboxSettings;
import in.pujabooking.phonepe.sandbox.SandboxSettings.TokenSettings;
import in.pujabooking.phonepe.sandbox.faults.Call;
import in.pujabooking.phonepe.sandbox.faults.FaultyAnswers;
import in.pujabooking.phonepe.sandbox.http.Layout;
import in.pujabooking.phonepe.sandbox.http.Refusal;
import in.pujabooking.phonepe.sandbox.http.Routes;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** {@code POST /v1/oauth/token} (docs/phonepe.md, authorization), and {@code DELETE /sandbox/tokens}, which ends every token issued so far. */
final class TokenRoutes implements Routes {

    private final Tokens tokens;
    private final FaultyAnswers answers;
    private final TokenSettings settings;

    TokenRoutes(Tokens tokens, FaultyAnswers answers, SandboxSettings settings) {
        this.tokens = tokens;
        this.answers = answers;
        this.settings = settings.token();
    }

    @Override
    public void declare(RouterFunctions.Builder routes) {
        Layout.OAUTH.forEach(prefix -> routes.POST(prefix + "/v1/oauth/token", this::token));
        routes.DELETE("/sandbox/tokens", request -> {
            tokens.invalidateAll();
            return ServerResponse.noContent().build();
        });
    }

    private ServerResponse token(ServerRequest request) throws Exception {
        if (!request.headers().contentType().map(MediaType.APPLICATION_FORM_URLENCODED::includes).orElse(false)) {
            throw Refusal.mappingNotFound();
        }
        MultiValueMap<String, String> form = request.params();
        return answers.answer(Call.TOKEN, "", () -> grant(form));
    }

    private TokenBody grant(MultiValueMap<String, String> form) {
        String grantType = required(form, "grant_type");
        String id = required(form, "client_id");
        String secret = required(form, "client_secret");
        String version = required(form, "client_version");
        if (!grantType.equals("client_credentials")) {
            throw Refusal.framed(400, "BAD_REQUEST", "grant_type must be client_credentials.");
        }
        if (!id.equals(settings.clientId()) || !secret.equals(settings.clientSecret()) || !version.equals(settings.clientVersion())) {
            throw invalidClient();
        }
        return TokenBody.of(tokens.issue(), settings.expiresInNull());
    }

    private static String required(MultiValueMap<String, String> form, String field) {
        return Optional.ofNullable(form.getFirst(field)).filter(it -> !it.isBlank())
                .orElseThrow(() -> Refusal.framed(400, "BAD_REQUEST", "form field " + field + " must not be blank."));
    }

    private static Refusal invalidClient() {
        return new Refusal(400, Map.of(
                "errorCode", "OIM000", "code", "INVALID_CLIENT", "message", "Bad Request: Invalid Client, trackingId: sandbox",
                "context", Map.of("error_description", "Client authentication failure")));
    }
}
