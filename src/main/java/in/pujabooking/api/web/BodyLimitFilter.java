package in.pujabooking.api.web;

import in.pujabooking.envelope.ErrorEnvelope;
import in.pujabooking.envelope.FailureWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body above the limit: at once by its declared length, else while it is read. */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final long limit;
    private final FailureWriter failures;

    BodyLimitFilter(long limit, FailureWriter failures) {
        this.limit = limit;
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            failures.write(response, HttpStatus.CONTENT_TOO_LARGE, new ErrorEnvelope(BodyTooLarge.MESSAGE));
            return;
        }
        chain.doFilter(new HttpServletRequestWrapper(request) {
            @Override
            public ServletInputStream getInputStream() throws IOException {
                return new LimitedStream(super.getInputStream(), limit);
            }
        }, response);
    }
}
