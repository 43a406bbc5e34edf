package in.pujabooking.bench.twin.security;

import in.pujabooking.bench.twin.web.Failure;
import in.pujabooking.bench.twin.web.FailureWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Security's refusals as envelopes (docs/api.md, errors): 401 without a good token, 403 without the role. */
@Component
class EnvelopeRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final FailureWriter failures;

    EnvelopeRefusals(FailureWriter failures) {
        this.failures = failures;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) throws IOException {
        challenge.commence(request, response, refused);
        failures.write(response, HttpStatus.valueOf(response.getStatus()), new Failure(refused instanceof InsufficientAuthenticationException
                ? "Authentication credentials were not provided." : "The token is not valid or has expired."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) throws IOException {
        failures.write(response, HttpStatus.FORBIDDEN, new Failure("You do not have permission to perform this action."));
    }
}
