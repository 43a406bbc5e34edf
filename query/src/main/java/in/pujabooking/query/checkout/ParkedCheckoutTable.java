package in.pujabooking.query.checkout;

import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.query.view.Cells;
import in.pujabooking.query.view.ViewTable;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** How a {@link ParkedRow} lies in parked_checkout_view. */
@Configuration(proxyBeanMethods = false)
class ParkedCheckoutTable {

    @Bean
    ViewTable<ParkedRow> parkedCheckoutViewTable(JdbcTemplate jdbc) {
        return ViewTable.of("parked_checkout_view", ParkedCheckoutTable::read)
                .column("merchant_order_id", "text", row -> row.checkout().merchantOrderId())
                .column("cart_id", "text", row -> row.checkout().cartId())
                .column("step", "text", row -> row.checkout().step())
                .column("problem", "text", row -> row.checkout().problem())
                .column("attempts", "integer", row -> row.checkout().attempts())
                .column("parked", "boolean", ParkedRow::parked)
                .column("retry_requested_at", "timestamptz", row -> row.checkout().retryRequestedAt())
                .column("created_at", "timestamptz", row -> row.checkout().parkedAt())
                .column("updated_at", "timestamptz", ParkedRow::updatedAt)
                .column("version", "bigint", ParkedRow::version)
                .in(jdbc);
    }

    private static ParkedRow read(Cells cells) {
        MerchantOrderId order = cells.text(MerchantOrderId::new);
        CartId cart = cells.text(CartId::new);
        String step = cells.text();
        String problem = cells.text();
        int attempts = Math.toIntExact(cells.number());
        boolean parked = cells.truth();
        Instant retryRequested = cells.instant();
        return new ParkedRow(new ParkedCheckout(order, cart, step, problem, attempts, cells.instant(), retryRequested), parked, cells.instant(),
                cells.number());
    }
}
