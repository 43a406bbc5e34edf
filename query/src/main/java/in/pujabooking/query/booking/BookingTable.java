package in.pujabooking.query.booking;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.UserId;
import in.pujabooking.query.cart.SelectionColumns;
import in.pujabooking.query.view.Cells;
import in.pujabooking.query.view.ViewTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** How a {@link BookingView} lies in booking_view. */
@Configuration(proxyBeanMethods = false)
class BookingTable {

    @Bean
    ViewTable<BookingView> bookingViewTable(JdbcTemplate jdbc) {
        var table = ViewTable.of("booking_view", BookingTable::read)
                .column("booking_id", "text", BookingView::bookingId)
                .column("cart_id", "text", BookingView::cartId)
                .column("merchant_order_id", "text", BookingView::merchantOrderId)
                .column("user_id", "bigint", BookingView::user);
        return SelectionColumns.declare(table, BookingView::selection)
                .column("amount", "bigint", booking -> booking.amount().value())
                .column("address_id", "bigint", BookingView::addressId)
                .column("status", "text", BookingView::status)
                .column("created_at", "timestamptz", BookingView::createdAt)
                .column("updated_at", "timestamptz", BookingView::updatedAt)
                .column("version", "bigint", BookingView::version)
                .in(jdbc);
    }

    private static BookingView read(Cells cells) {
        return new BookingView(cells.text(BookingId::new), cells.text(CartId::new), cells.text(MerchantOrderId::new), new UserId(cells.number()),
                SelectionColumns.read(cells), cells.paise(), cells.numberOrNull(), cells.text(BookingStatus::valueOf), cells.instant(),
                cells.instant(), cells.number());
    }
}
