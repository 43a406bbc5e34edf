package in.pujabooking.security;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Refuses to start against the real PhonePe without real secrets, before anything else is started. */
final class RequiredSecrets implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String SANDBOX = "SANDBOX";
    private static final Set<String> REAL = Set.of("UAT", "PRODUCTION");
    private static final List<String> ALWAYS = List.of("phonepe.merchant-id", "phonepe.client-id", "phonepe.client-secret");
    private static final List<String> TOKENS = List.of("security.jwt.secret", "security.jwt.jwks-url");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        check(context.getEnvironment());
    }

    /** @throws MissingSecrets with one sentence that names everything that is missing */
    static void check(Environment settings) {
        String env = settings.getProperty("phonepe.env", SANDBOX).strip().toUpperCase(Locale.ROOT);
        if (env.equals(SANDBOX)) {
            return;
        }
        if (!REAL.contains(env)) {
            throw new MissingSecrets("PHONEPE_ENV has to be SANDBOX, UAT or PRODUCTION, not " + env + ".");
        }
        Predicate<String> absent = name -> !StringUtils.hasText(settings.getProperty(name));
        List<String> missing = Stream.concat(ALWAYS.stream().filter(absent),
                Stream.concat(unlessAny(TOKENS, absent), WebhookSecrets.missing(absent))).toList();
        if (!missing.isEmpty()) {
            throw new MissingSecrets("PHONEPE_ENV=" + env + " needs real secrets, but these are not set: " + String.join(", ", missing) + ".");
        }
    }

    private static Stream<String> unlessAny(List<String> alternatives, Predicate<String> absent) {
        return alternatives.stream().allMatch(absent) ? Stream.of(String.join(" or ", alternatives)) : Stream.empty();
    }
}
