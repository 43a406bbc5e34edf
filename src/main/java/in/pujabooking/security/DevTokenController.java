package in.pujabooking.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.envelope.FieldErrors;
import in.pujabooking.command.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@Tag(name = "Development")
@SecurityRequirements
class DevTokenController {

    private final DevTokens tokens;

    DevTokenController(DevTokens tokens) {
        this.tokens = tokens;
    }

    /** @param roles user, auditor, ops; only user if absent */
    record TokenRequest(@JsonProperty("user_id") Long userId, @JsonProperty("roles") List<String> roles) {
    }

    record TokenJson(@JsonProperty("access") String access) {
    }

    @PostMapping("/api/dev/token")
    @Operation(summary = "A token for a user and roles; only while PhonePe is the sandbox")
    TokenJson issue(@RequestBody TokenRequest request) {
        FieldErrors errors = new FieldErrors();
        if (errors.require("user_id", request.userId()) && request.userId() < 1) {
            errors.add("user_id", "Has to be at least 1.");
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String role : Optional.ofNullable(request.roles()).orElse(List.of(Role.USER.claim()))) {
            Role.of(String.valueOf(role)).ifPresentOrElse(roles::add, () -> errors.add("roles", "Only user, auditor and ops are roles."));
        }
        errors.throwIfAny();
        return new TokenJson(tokens.issue(new UserId(request.userId()), roles));
    }
}
