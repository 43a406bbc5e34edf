package in.pujabooking.command.checkout;

import in.pujabooking.command.MerchantOrderId;

/** What happens to the processing of an order, as opposed to its money: facts of the saga and of the ops people who help it. */
public sealed interface CheckoutEvent permits CheckoutParked, CheckoutRetryRequested, CheckoutResumed, InquiryRequested {

    MerchantOrderId merchantOrderId();
}
