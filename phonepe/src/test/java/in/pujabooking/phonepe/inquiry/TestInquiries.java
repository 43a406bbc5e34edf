package in.pujabooking.phonepe.inquiry;

import in.pujabooking.phonepe.client.PhonePeClient;
import in.pujabooking.phonepe.orders.TestPaymentOrders;
import in.pujabooking.phonepe.support.Told;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;

/** Inquiries with the settings of production, on a test's command bus. */
public final class TestInquiries {

    private TestInquiries() {
    }

    public static Inquiries asking(PhonePeClient phonePe, Told told) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        return new Inquiries(new Question(phonePe, TestPaymentOrders.telling(told), meters),
                new InquiryProperties(4, 100, Duration.ofSeconds(3), Duration.ofSeconds(60), Duration.ofSeconds(30)), Clock.systemUTC(), meters);
    }
}
