package in.pujabooking.query.cart;

import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.UserId;
import in.pujabooking.query.view.Cells;
import in.pujabooking.query.view.ViewTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** How a {@link CartView} lies in cart_view. */
@Configuration(proxyBeanMethods = false)
class CartTable {

    @Bean
    ViewTable<CartView> cartViewTable(JdbcTemplate jdbc) {
        var table = ViewTable.of("cart_view", CartTable::read)
                .column("cart_id", "text", CartView::cartId)
                .column("user_id", "bigint", CartView::user);
        return SelectionColumns.declare(table, CartView::selection)
                .column("title", "text", CartView::title)
                .column("package_name", "text", CartView::packageName)
                .column("price", "bigint", cart -> cart.price().value())
                .column("promo_code", "text", CartView::promoCode)
                .column("discount", "bigint", cart -> cart.discount().value())
                .column("total", "bigint", cart -> cart.total().value())
                .column("status", "text", CartView::status)
                .column("open_order", "text", CartView::openOrder)
                .column("created_at", "timestamptz", CartView::createdAt)
                .column("updated_at", "timestamptz", CartView::updatedAt)
                .column("version", "bigint", CartView::version)
                .in(jdbc);
    }

    private static CartView read(Cells cells) {
        return new CartView(cells.text(CartId::new), new UserId(cells.number()), SelectionColumns.read(cells), cells.text(), cells.text(),
                cells.paise(), cells.text(), cells.paise(), cells.paise(), cells.text(CartStatus::valueOf), cells.text(MerchantOrderId::new),
                cells.instant(), cells.instant(), cells.number());
    }
}
