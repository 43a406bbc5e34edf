package in.pujabooking.bench.twin.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.bench.twin.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A token for anybody who asks: in the sandbox only. */
@RestController
@OnSandbox
class DevTokenController {

    private final DevTokens tokens;

    DevTokenController(DevTokens tokens) {
        this.tokens = tokens;
    }

    /** @param roles user, auditor, ops; only user if absent */
    record TokenRequest(@JsonProperty("user_id") @NotNull(message = "This field is required.")
                        @Positive(message = "Has to be at least 1.") Long userId,
                        @JsonProperty("roles") List<String> roles) {
    }

    record TokenJson(@JsonProperty("access") String access) {
    }

    @PostMapping("/api/dev/token")
    TokenJson issue(@Valid @RequestBody TokenRequest request) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String role : Optional.ofNullable(request.roles()).orElse(List.of(Role.USER.claim()))) {
            roles.add(Role.of(String.valueOf(role)).orElseThrow(() -> Problem.invalid("roles", "Only user, auditor and ops are roles.")));
        }
        return new TokenJson(tokens.issue(request.userId(), roles));
    }
}
