package in.pujabooking.why;

import in.pujabooking.api.ApiProperties;
import in.pujabooking.api.Reason;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.UserId;
import in.pujabooking.command.processing.ProcessingEvent.InquiryRequested;
import in.pujabooking.envelope.Problem;
import in.pujabooking.phonepe.inquiry.Inquiries;
import in.pujabooking.phonepe.inquiry.StatusCheckResult;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Has PhonePe asked about an order now, rather than when its schedule says so. Who asked for it, and why, is kept first. */
@Component
class CheckNow {

    private final EventGateway events;
    private final Inquiries inquiries;
    private final ApiProperties api;

    CheckNow(EventGateway events, Inquiries inquiries, ApiProperties api) {
        this.events = events;
        this.inquiries = inquiries;
        this.api = api;
    }

    /**
     * @return what PhonePe said, for people
     * @throws Problem 400 without a reason; 503 or 504 if no answer could be had: the schedule goes on asking
     */
    String ask(MerchantOrderId order, String reason, UserId by) {
        events.publish(new InquiryRequested(order, by.toString(), Reason.require(reason)));
        try {
            return words(inquiries.ask(order).get(api.commandTimeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            throw new Problem(HttpStatus.GATEWAY_TIMEOUT, "PhonePe has not answered in time; the schedule goes on asking", slow);
        } catch (ExecutionException failed) {
            throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "The question could not be put now; the schedule goes on asking", failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "The server is stopping. Please try again shortly.", stopping);
        }
    }

    private static String words(StatusCheckResult result) {
        return switch (result) {
            case StatusCheckResult.Decided decided -> "PhonePe has decided, and the payment order knows it";
            case StatusCheckResult.StillOpen open -> "PhonePe has not decided yet";
            case StatusCheckResult.UnknownAtPhonePe unknown -> "PhonePe does not know this order, for now";
            case StatusCheckResult.NotOurs foreign -> "PhonePe knows the order, but it does not exist here";
            case StatusCheckResult.NoAnswer none -> "PhonePe could not be asked: " + none.trouble();
        };
    }
}
