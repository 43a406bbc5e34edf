package in.pujabooking.command.payment;

import in.pujabooking.command.MerchantOrderId;

/** Everything that can happen to a payment order. */
public sealed interface PaymentEvent
        permits PaymentInitiated, CheckoutOpened, PaymentSucceeded, PaymentMismatched, PaymentFailed, PaymentExpired,
        BookingRetried, RefundRequested, RefundAccepted, RefundCompleted, RefundFailed {

    MerchantOrderId merchantOrderId();
}
