package in.pujabooking.bench.twin.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;

/** What the storefront's tokens say: the account in {@code user_id} (a number, or one as text) or else in {@code sub}; roles in {@code roles}. */
final class Claims {

    static final String USER_ID = "user_id";
    static final String ROLES = "roles";
    static final String TOKEN_TYPE = "token_type";

    private Claims() {
    }

    /** Empty if the token names no account of the storefront. */
    static Optional<Caller> caller(Jwt token) {
        Object id = token.getClaims().containsKey(USER_ID) ? token.getClaim(USER_ID) : token.getSubject();
        try {
            return Optional.of(Long.parseLong(String.valueOf(id))).filter(user -> user > 0).map(Caller::new);
        } catch (NumberFormatException noAccount) {
            return Optional.empty();
        }
    }

    /** The known roles; {@code user} if the token has no such claim. */
    static Set<Role> roles(Jwt token) {
        Object claim = token.getClaims().getOrDefault(ROLES, List.of(Role.USER.claim()));
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (claim instanceof List<?> list) {
            list.forEach(role -> Role.of(String.valueOf(role)).ifPresent(roles::add));
        }
        return roles;
    }

    /** False for a refresh token, which the storefront signs with the same key. */
    static boolean isForAccess(Jwt token) {
        return !token.getClaims().containsKey(TOKEN_TYPE) || "access".equals(token.getClaim(TOKEN_TYPE));
    }
}
