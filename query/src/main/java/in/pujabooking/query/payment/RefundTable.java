package in.pujabooking.query.payment;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.query.view.Cells;
import in.pujabooking.query.view.ViewTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** How a {@link RefundView} lies in refund_view. */
@Configuration(proxyBeanMethods = false)
class RefundTable {

    @Bean
    ViewTable<RefundView> refundViewTable(JdbcTemplate jdbc) {
        return ViewTable.of("refund_view", RefundTable::read)
                .column("refund_id", "text", RefundView::refundId)
                .column("merchant_order_id", "text", RefundView::merchantOrderId)
                .column("amount", "bigint", refund -> refund.amount().value())
                .column("status", "text", RefundView::status)
                .column("reason", "text", RefundView::reason)
                .column("requested_by", "text", RefundView::requestedBy)
                .column("phonepe_refund_id", "text", RefundView::phonePeRefundId)
                .column("failure_code", "text", RefundView::failureCode)
                .column("created_at", "timestamptz", RefundView::requestedAt)
                .column("updated_at", "timestamptz", RefundView::updatedAt)
                .column("version", "bigint", RefundView::version)
                .in(jdbc);
    }

    private static RefundView read(Cells cells) {
        return new RefundView(cells.text(MerchantRefundId::new), cells.text(MerchantOrderId::new), cells.paise(), cells.text(), cells.text(),
                cells.text(), cells.text(), cells.text(), cells.instant(), cells.instant(), cells.number());
    }
}
