package in.pujabooking.api;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param publicBaseUrl  where browsers reach this API; part of the address that PhonePe sends the devotee back to
 * @param maxBody        the largest request body; anything above is answered with 413
 * @param commandTimeout how long somebody of ops waits for PhonePe's answer
 * @param queryTimeout   how long a request waits for one query
 * @param pageWait       how long a second payment request waits for the pay page that the first one is opening
 * @param redirectWait   how long a devotee who comes back from PhonePe waits for PhonePe's answer
 */
@ConfigurationProperties("api")
public record ApiProperties(@DefaultValue("http://localhost:8000") URI publicBaseUrl,
                            @DefaultValue("64KB") DataSize maxBody,
                            @DefaultValue("10s") Duration commandTimeout,
                            @DefaultValue("5s") Duration queryTimeout,
                            @DefaultValue("10s") Duration pageWait,
                            @DefaultValue("3s") Duration redirectWait) {
}
