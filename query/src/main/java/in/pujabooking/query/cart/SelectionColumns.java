package in.pujabooking.query.cart;

import in.pujabooking.command.cart.Selection;
import in.pujabooking.command.cart.ServiceType;
import in.pujabooking.query.view.Columns;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.LocalTime;

/** The columns of a {@link Selection}, the same in every view that has one. */
@Embeddable
public class SelectionColumns {

    @Enumerated(EnumType.STRING)
    private ServiceType serviceType;
    private long serviceId;
    private Long packageId;
    private LocalDate serviceDate;
    private LocalTime serviceTime;

    protected SelectionColumns() {
    }

    public Selection toSelection() {
        return new Selection(serviceType, serviceId, packageId, serviceDate, serviceTime);
    }

    public static Columns write(Selection selection, Columns row) {
        return row.with("service_type", selection.type().name())
                .with("service_id", selection.serviceId())
                .with("package_id", selection.packageId())
                .with("service_date", selection.date())
                .with("service_time", selection.time());
    }
}
