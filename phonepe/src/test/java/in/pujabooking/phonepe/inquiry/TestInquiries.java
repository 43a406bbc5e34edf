package in.pujabooking.phonepe.inquiry;

import in.pujabooking.phonepe.client.PhonePeClient;
import in.pujabooking.phonepe.orders.TestPaymentOrders;
import in.pujabooking.phonepe.support.Told;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;

/** Inquiries with the settings of production, on a test's command bus. */
public final class TestInquiries {

    private TestInquiries() {
    }

    public static Inquiries asking(PhonePeClient phonePe, Told told) {
        return asking(phonePe, told, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    static Inquiries asking(PhonePeClient phonePe, Told told, Clock clock, MeterRegistry meters) {
        InquiryProperties properties = properties(4, 50);
        return new Inquiries(new OrderStatusCheck(phonePe, TestPaymentOrders.telling(told), meters), new CheckPacing(properties, clock, meters), properties, clock,
                meters);
    }

    static InquiryProperties properties(int concurrency, int callsPerSecond) {
        return new InquiryProperties(concurrency, 100, callsPerSecond, 500, Duration.ofSeconds(20), Duration.ofSeconds(12), Duration.ofMillis(50),
                Duration.ofSeconds(3), Duration.ofSeconds(60), Duration.ofSeconds(30));
    }
}
