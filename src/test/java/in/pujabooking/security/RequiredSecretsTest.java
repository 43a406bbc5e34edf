package in.pujabooking.security;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RequiredSecretsTest {

    @Test
    void the_sandbox_needs_none() {
        assertThatCode(() -> RequiredSecrets.check(new MockEnvironment())).doesNotThrowAnyException();
        assertThatCode(() -> RequiredSecrets.check(new MockEnvironment().withProperty("phonepe.env", "SANDBOX"))).doesNotThrowAnyException();
    }

    @Test
    void the_sentence_names_all_that_is_missing() {
        assertThatExceptionOfType(MissingSecrets.class)
                .isThrownBy(() -> RequiredSecrets.check(new MockEnvironment().withProperty("phonepe.env", "PRODUCTION").withProperty("phonepe.client-id", "x")))
                .withMessage("PHONEPE_ENV=PRODUCTION needs real secrets, but these are not set: phonepe.merchant-id, phonepe.client-secret, "
                        + "security.jwt.secret or security.jwt.jwks-url, phonepe.webhook.username, phonepe.webhook.password.");
    }

    @Test
    void alternatives_are_enough() {
        MockEnvironment uat = new MockEnvironment().withProperty("phonepe.env", "uat").withProperty("phonepe.merchant-id", "x")
                .withProperty("phonepe.client-id", "x").withProperty("phonepe.client-secret", "x")
                .withProperty("security.jwt.jwks-url", "https://issuer.example/jwks").withProperty("phonepe.webhook.hmac-secret", "x");

        assertThatCode(() -> RequiredSecrets.check(uat)).doesNotThrowAnyException();
    }

    @Test
    void another_PhonePe_does_not_exist() {
        assertThatExceptionOfType(MissingSecrets.class)
                .isThrownBy(() -> RequiredSecrets.check(new MockEnvironment().withProperty("phonepe.env", "PROD")))
                .withMessage("PHONEPE_ENV has to be SANDBOX, UAT or PRODUCTION, not PROD.");
    }
}
