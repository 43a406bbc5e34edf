package in.pujabooking.command.payment;

import in.pujabooking.command.MerchantOrderId;

/** Every command that a payment order decides. */
public sealed interface PaymentCommand
        permits InitiatePayment, RecordCheckoutOpened, RecordPaymentSuccess, RecordPaymentFailure, ExpirePayment,
        RetryBooking, RequestRefund, RecordRefundAccepted, RecordRefundCompleted, RecordRefundFailed {

    MerchantOrderId merchantOrderId();
}
