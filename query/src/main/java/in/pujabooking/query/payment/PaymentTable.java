package in.pujabooking.query.payment;

import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.UserId;
import in.pujabooking.query.view.Cells;
import in.pujabooking.query.view.ViewTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** How a {@link PaymentView} lies in payment_view. */
@Configuration(proxyBeanMethods = false)
class PaymentTable {

    @Bean
    ViewTable<PaymentView> paymentViewTable(JdbcTemplate jdbc) {
        return ViewTable.of("payment_view", PaymentTable::read)
                .column("merchant_order_id", "text", PaymentView::merchantOrderId)
                .column("cart_id", "text", PaymentView::cartId)
                .column("user_id", "bigint", PaymentView::user)
                .column("amount", "bigint", payment -> payment.amount().value())
                .column("status", "text", PaymentView::status)
                .column("payment_url", "text", PaymentView::paymentUrl)
                .column("redirect_url", "text", PaymentView::redirectUrl)
                .column("address_id", "bigint", PaymentView::addressId)
                .column("failure_code", "text", PaymentView::failureCode)
                .column("failure_detail", "text", PaymentView::failureDetail)
                .column("captured", "bigint", payment -> payment.captured().value())
                .column("refunded", "bigint", payment -> payment.refunded().value())
                .column("expires_at", "timestamptz", PaymentView::expiresAt)
                .column("completed_at", "timestamptz", PaymentView::completedAt)
                .column("created_at", "timestamptz", PaymentView::createdAt)
                .column("updated_at", "timestamptz", PaymentView::updatedAt)
                .column("version", "bigint", PaymentView::version)
                .in(jdbc);
    }

    private static PaymentView read(Cells cells) {
        return new PaymentView(cells.text(MerchantOrderId::new), cells.text(CartId::new), new UserId(cells.number()), cells.paise(),
                cells.text(PaymentStatus::valueOf), cells.text(), cells.text(), cells.numberOrNull(), cells.text(), cells.text(), cells.paise(),
                cells.paise(), cells.instant(), cells.instant(), cells.instant(), cells.instant(), cells.number());
    }
}
