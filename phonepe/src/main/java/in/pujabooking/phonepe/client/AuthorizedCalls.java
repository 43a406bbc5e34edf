package in.pujabooking.phonepe.client;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Calls with a token. A 401 means that PhonePe did nothing (docs/phonepe.md, authorization), so that call alone is repeated, once, with a new
 * token.
 */
final class AuthorizedCalls {

    private static final int UNAUTHORIZED = 401;

    private final Http http;
    private final TokenCache tokens;
    private final String base;

    AuthorizedCalls(Http http, TokenCache tokens, URI base) {
        this.http = http;
        this.tokens = tokens;
        this.base = base.toString();
    }

    Reply get(String path) {
        return authorised(token -> http.get(URI.create(base + path), headers -> authorise(headers, token)));
    }

    Reply post(String path, byte[] json) {
        return authorised(token -> http.post(URI.create(base + path), headers -> authorise(headers, token), json));
    }

    private Reply authorised(Function<Token, Reply> call) {
        Optional<Token> token = tokens.get();
        if (token.isEmpty()) {
            return new Reply.Silence(Trouble.NOT_SENT);
        }
        Reply reply = call.apply(token.get());
        if (!(reply instanceof Reply.Answered answered && answered.status() == UNAUTHORIZED)) {
            return reply;
        }
        tokens.reject(token.get());
        return tokens.get().map(call).orElse(reply);
    }

    private static void authorise(HttpHeaders headers, Token token) {
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set(HttpHeaders.AUTHORIZATION, token.authorization());
    }
}
