package in.pujabooking.query.payment;

import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import in.pujabooking.query.view.EventPosition;
import in.pujabooking.query.view.ListOrder;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * A payment order as its owner sees it: the columns of payment_view.
 *
 * @param paymentUrl  PhonePe's pay page; null while PhonePe has not answered
 * @param redirectUrl the storefront's page to come back to
 * @param failureCode PhonePe's error code, or null
 * @param captured    what PhonePe has taken; zero before
 * @param refunded    the sum of completed refunds
 * @param completedAt when it became SUCCESS (or MISMATCHED); null before
 * @param version     the sequence number of the order's last event in this view, from 0
 */
@Embeddable
public record PaymentView(MerchantOrderId merchantOrderId, CartId cartId, @Column(name = "user_id") UserId user, Paise amount,
                          @Enumerated(EnumType.STRING) PaymentStatus status, String paymentUrl, String redirectUrl, Long addressId,
                          String failureCode, String failureDetail, Paise captured, Paise refunded, Instant expiresAt, Instant completedAt,
                          Instant createdAt, Instant updatedAt, long version) {

    /** As the lists of payments are ordered. */
    public static final ListOrder<PaymentView> NEWEST_FIRST =
            ListOrder.newestFirst(PaymentView::createdAt, payment -> payment.merchantOrderId().value());

    PaymentView opened(String url, Instant expires, EventPosition position) {
        // PhonePe's word about the money can be recorded before its answer to the pay call is
        PaymentStatus next = status == PaymentStatus.PENDING ? PaymentStatus.INITIATED : status;
        return new PaymentView(merchantOrderId, cartId, user, amount, next, url, redirectUrl, addressId, failureCode, failureDetail, captured,
                refunded, expires, completedAt, createdAt, position.at(), position.version());
    }

    /** Late truth wins: an earlier failure is no longer one. */
    PaymentView captured(PaymentStatus next, Paise money, EventPosition position) {
        return new PaymentView(merchantOrderId, cartId, user, amount, next, paymentUrl, redirectUrl, addressId, null, null, money, refunded,
                expiresAt, position.at(), createdAt, position.at(), position.version());
    }

    PaymentView endedWithoutMoney(PaymentStatus next, String code, String detail, EventPosition position) {
        return new PaymentView(merchantOrderId, cartId, user, amount, next, paymentUrl, redirectUrl, addressId, code, detail, captured, refunded,
                expiresAt, completedAt, createdAt, position.at(), position.version());
    }

    PaymentView refunded(Paise more, EventPosition position) {
        Paise all = refunded.plus(more);
        return new PaymentView(merchantOrderId, cartId, user, amount, all.compareTo(captured) >= 0 ? PaymentStatus.REFUNDED : status, paymentUrl,
                redirectUrl, addressId, failureCode, failureDetail, captured, all, expiresAt, completedAt, createdAt, position.at(),
                position.version());
    }

    /** Has seen an event that changes nothing else in it. */
    PaymentView advanced(EventPosition position) {
        return new PaymentView(merchantOrderId, cartId, user, amount, status, paymentUrl, redirectUrl, addressId, failureCode, failureDetail,
                captured, refunded, expiresAt, completedAt, createdAt, position.at(), position.version());
    }
}
