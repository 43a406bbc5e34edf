package in.pujabooking.security;

import in.pujabooking.envelope.ErrorEnvelope;
import in.pujabooking.envelope.FailureWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Security's refusals as envelopes (docs/api.md, errors): 401 without a good token, 403 without the role, 503 while tokens can't be checked. */
@Component
class EnvelopeRefusals implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(EnvelopeRefusals.class);

    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final FailureWriter failures;

    EnvelopeRefusals(FailureWriter failures) {
        this.failures = failures;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) throws IOException {
        challenge.commence(request, response, refused);
        failures.write(response, HttpStatus.valueOf(response.getStatus()), new ErrorEnvelope(refused instanceof InsufficientAuthenticationException
                ? "Authentication credentials were not provided." : "The token is not valid or has expired."));
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof AuthenticationServiceException) {
            LOG.error("Tokens can't be checked: the issuer's keys are out of reach", refused);
            failures.write(response, HttpStatus.SERVICE_UNAVAILABLE, new ErrorEnvelope("Tokens can't be checked at the moment. Please try again shortly."));
        } else {
            commence(request, response, refused);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) throws IOException {
        failures.write(response, HttpStatus.FORBIDDEN, new ErrorEnvelope("You do not have permission to perform this action."));
    }
}
