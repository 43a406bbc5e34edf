package in.pujabooking.api.payment;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/** @param expireAfter how long a devotee may pay; PhonePe takes 5 to 60 minutes (fact sheet 2.2) */
@ConfigurationProperties("phonepe")
record PaymentLifetime(@DefaultValue("900") @DurationUnit(ChronoUnit.SECONDS) Duration expireAfter) {

    PaymentLifetime {
        if (expireAfter.compareTo(Duration.ofMinutes(5)) < 0 || expireAfter.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("phonepe.expire-after has to be between 300 and 3600 seconds");
        }
    }
}
