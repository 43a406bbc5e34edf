package in.pujabooking.api.error;

import jakarta.servlet.http.HttpServletRequest;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives a failure of ours an id that is in the log with everything and in the answer alone. */
@Component
class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

    private final RandomGenerator random;

    Incidents(RandomGenerator random) {
        this.random = random;
    }

    String log(HttpServletRequest request, Throwable failure) {
        String id = "%08x".formatted(random.nextInt());
        LOG.error("Incident {}: {} {} failed", id, request.getMethod(), request.getRequestURI(), failure);
        return id;
    }
}
