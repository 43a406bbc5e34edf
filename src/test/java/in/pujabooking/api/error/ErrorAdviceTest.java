package in.pujabooking.api.error;

import in.pujabooking.envelope.Problem;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import java.util.Map;
import java.util.Random;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

class ErrorAdviceTest {

    private static final Map<String, RuntimeException> FAILURES = Map.of(
            "rejected", new Rejected(Rejection.CART_ALREADY_PAID),
            "rejected-elsewhere", new CommandExecutionException("remote", null, Rejection.REFUND_RUNNING),
            "handler", new CommandExecutionException("secret detail", new IllegalStateException()),
            "collision", new ConcurrencyException("secret detail"),
            "late", new Problem(HttpStatus.GATEWAY_TIMEOUT, "Too late"),
            "database", new DataAccessResourceFailureException("secret detail"),
            "mistake", new IllegalStateException("secret detail"));

    private final MockMvc http = MockMvcBuilders.standaloneSetup(new Failing())
            .setControllerAdvice(new ErrorAdvice(new Incidents(new Random(1)))).build();

    @ParameterizedTest
    @CsvSource({"rejected, 400, Cart has already been paid for", "rejected-elsewhere, 409, Another refund of this payment order is still running",
            "collision, 409, Somebody else", "late, 504, Too late", "database, 503, Incident", "mistake, 500, Incident", "handler, 500, Incident"})
    void every_failure_is_answered_in_the_envelope(String failure, int status, String message) throws Exception {
        var response = http.perform(get("/fail/" + failure)).andReturn().getResponse();

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentAsString()).startsWith("{").contains("\"success\":false", message).doesNotContain("secret");
    }

    @Test
    void an_incident_has_an_id() throws Exception {
        assertThat(http.perform(get("/fail/mistake")).andReturn().getResponse().getContentAsString()).containsPattern("Incident [0-9a-f]{8}");
    }

    @RestController
    static class Failing {

        @GetMapping("/fail/{how}")
        String fail(@PathVariable("how") String how) {
            throw FAILURES.get(how);
        }
    }
}
