package in.pujabooking.bench.twin.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a caller may do, by the token's {@code roles} claim, where it is in lower case. */
enum Role {
    USER, AUDITOR, OPS;

    /** Empty for a role of somebody else's application. */
    static Optional<Role> of(String claim) {
        return Arrays.stream(values()).filter(role -> role.name().equals(claim.toUpperCase(Locale.ROOT))).findFirst();
    }

    String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As Spring Security names it. */
    String authority() {
        return "ROLE_" + name();
    }
}
