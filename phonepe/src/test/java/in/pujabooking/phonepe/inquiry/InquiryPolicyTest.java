package in.pujabooking.phonepe.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.payment.PaymentCommand.ExpirePayment;
import in.pujabooking.command.payment.PaymentCommand.RecordPaymentFailure;
import in.pujabooking.phonepe.client.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InquiryPolicyTest {

    private static final MerchantOrderId ORDER = new MerchantOrderId("CART_CART_USER1_001_ABC123");
    private static final Instant START = Instant.parse("2026-01-15T10:00:00Z");
    private static final Instant END = START.plusSeconds(900);
    private static final Inquiry YOUNG = Inquiry.begin(START, END);

    private final InquiryPolicy policy = new InquiryPolicy(new InquirySchedule(Duration.ofSeconds(30)), Duration.ofSeconds(60));

    @Test
    void aFinalAnswerEndsTheSchedule() {
        assertThat(after(new StatusCheckResult.Decided(), YOUNG, 20)).isInstanceOf(NextStep.Finish.class);
        assertThat(after(new StatusCheckResult.NotOurs(), YOUNG, 20)).isInstanceOf(NextStep.Finish.class);
    }

    @Test
    void anOpenOrderIsAskedAboutAgainOnSchedule() {
        assertThat(after(new StatusCheckResult.StillOpen(), YOUNG, 20)).isEqualTo(again(23, YOUNG));
    }

    @Test
    void anOrderThatPhonePeDoesNotKnowIsGivenItsGrace() {
        assertThat(after(new StatusCheckResult.UnknownAtPhonePe(), YOUNG, 59)).isEqualTo(again(62, YOUNG));
    }

    @Test
    void afterItsGraceAnUnknownOrderHasFailedAndIsWatchedFromItsEndOn() {
        assertThat(after(new StatusCheckResult.UnknownAtPhonePe(), YOUNG, 62)).isEqualTo(new NextStep.AskAgain(END.plusSeconds(30), YOUNG.close(),
                Optional.of(new RecordPaymentFailure(ORDER, "NOT_FOUND_AT_PHONEPE", null, false))));
    }

    @Test
    void anOrderStillOpenAfterItsEndHasExpiredAndIsWatched() {
        assertThat(after(new StatusCheckResult.StillOpen(), YOUNG, 930)).isEqualTo(new NextStep.AskAgain(END.plusSeconds(330), YOUNG.close(),
                Optional.of(new ExpirePayment(ORDER))));
    }

    @Test
    void aWatchedOrderIsNotEndedTwice() {
        assertThat(after(new StatusCheckResult.StillOpen(), YOUNG.close(), 1230)).isEqualTo(again(1830, YOUNG.close()));
    }

    @Test
    void theWatchEndsAfterTwoDays() {
        assertThat(after(new StatusCheckResult.StillOpen(), YOUNG.close(), 930 + 49 * 3600)).isInstanceOf(NextStep.Finish.class);
    }

    /** As when every node was down for more than two days: nothing is asked about it any more, so it has to be ended now. */
    @Test
    void anOpenOrderThatIsAskedAboutAfterItsWatchIsEndedAllTheSame() {
        assertThat(after(new StatusCheckResult.StillOpen(), YOUNG, 930 + 49 * 3600))
                .isEqualTo(new NextStep.Finish("watched to the end, PhonePe never decided", Optional.of(new ExpirePayment(ORDER))));
        assertThat(after(new StatusCheckResult.UnknownAtPhonePe(), YOUNG, 930 + 49 * 3600)).isEqualTo(new NextStep.Finish(
                "watched to the end, PhonePe never decided", Optional.of(new RecordPaymentFailure(ORDER, "NOT_FOUND_AT_PHONEPE", null, false))));
    }

    @Test
    void aSilentPhonePeIsAskedLessOftenAndAsLongAsItTakes() {
        StatusCheckResult silence = new StatusCheckResult.NoAnswer(Trouble.TIMEOUT, Duration.ZERO);
        Inquiry inquiry = YOUNG;
        for (int pause : new int[] {3, 6, 12, 24, 48, 60, 60}) {
            NextStep step = after(silence, inquiry, 5000);
            assertThat(step).isEqualTo(again(5000 + pause, inquiry.notAnswered()));
            inquiry = inquiry.notAnswered();
        }
        assertThat(after(new StatusCheckResult.StillOpen(), inquiry, 100)).isEqualTo(again(104, YOUNG));
    }

    @Test
    void aSilentPhonePeIsLeftAloneForAsLongAsItAsksFor() {
        assertThat(after(new StatusCheckResult.NoAnswer(Trouble.RATE_LIMITED, Duration.ofSeconds(120)), YOUNG, 20)).isEqualTo(again(140, YOUNG.notAnswered()));
    }

    private NextStep after(StatusCheckResult result, Inquiry inquiry, long seconds) {
        return policy.after(result, ORDER, inquiry, START.plusSeconds(seconds));
    }

    private static NextStep again(long seconds, Inquiry remembering) {
        return new NextStep.AskAgain(START.plusSeconds(seconds), remembering, Optional.empty());
    }
}
