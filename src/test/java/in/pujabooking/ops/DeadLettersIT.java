package in.pujabooking.ops;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.IntegrationTest;
import in.pujabooking.api.support.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may look, and what has to be said. That a letter is kept, shown and healed is in the museum. */
@IntegrationTest
class DeadLettersIT {

    @LocalServerPort
    private int port;
    @Autowired
    private DeadLetterDesk letters;
    private Http ops;

    @BeforeEach
    void ops() {
        ops = Http.as(port, 7, "\"ops\"");
    }

    @Test
    void only_ops_sees_them() {
        assertThat(ops.get("/api/ops/dead-letters/").status()).isEqualTo(200);
        assertThat(Http.as(port, 7, "\"user\", \"auditor\"").get("/api/ops/dead-letters/").status()).isEqualTo(403);
        assertThat(Http.anonymous(port).post("/api/ops/dead-letters/retry/", "{\"reason\": \"x\"}").status()).isEqualTo(401);
    }

    @Test
    void every_group_with_effects_or_views_keeps_them() {
        assertThat(letters.groups()).containsExactly("checkout", "phonepe");
    }

    @Test
    void a_retry_needs_a_reason_and_a_group_that_exists() {
        assertThat(ops.post("/api/ops/dead-letters/retry/", "{}").errors("reason")).contains("required");
        assertThat(ops.post("/api/ops/dead-letters/retry/", "{\"reason\": \"x\", \"group\": \"saga\"}").errors("group")).contains("checkout");
    }
}
