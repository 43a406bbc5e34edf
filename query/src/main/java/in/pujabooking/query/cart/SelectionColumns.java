package in.pujabooking.query.cart;

import in.pujabooking.command.cart.Selection;
import in.pujabooking.command.cart.ServiceType;
import in.pujabooking.query.view.Cells;
import in.pujabooking.query.view.ViewTable;
import java.util.function.Function;

/** The columns of a {@link Selection}, the same in every view that has one. */
public final class SelectionColumns {

    private SelectionColumns() {
    }

    public static <V> ViewTable.Declaration<V> declare(ViewTable.Declaration<V> table, Function<V, Selection> selection) {
        return table
                .column("service_type", "text", row -> selection.apply(row).type())
                .column("service_id", "bigint", row -> selection.apply(row).serviceId())
                .column("package_id", "bigint", row -> selection.apply(row).packageId())
                .column("service_date", "date", row -> selection.apply(row).date())
                .column("service_time", "time", row -> selection.apply(row).time());
    }

    public static Selection read(Cells cells) {
        return new Selection(cells.text(ServiceType::valueOf), cells.number(), cells.numberOrNull(), cells.date(), cells.time());
    }
}
