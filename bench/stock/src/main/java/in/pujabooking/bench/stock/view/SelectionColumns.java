package in.pujabooking.bench.stock.view;

import in.pujabooking.command.cart.Selection;
import in.pujabooking.command.cart.ServiceType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.LocalTime;

/** The columns of a selection, the same in carts and bookings. */
@Embeddable
class SelectionColumns {

    @Enumerated(EnumType.STRING)
    private ServiceType serviceType;
    private long serviceId;
    private Long packageId;
    private LocalDate serviceDate;
    private LocalTime serviceTime;

    protected SelectionColumns() {
    }

    SelectionColumns(Selection selection) {
        serviceType = selection.type();
        serviceId = selection.serviceId();
        packageId = selection.packageId();
        serviceDate = selection.date();
        serviceTime = selection.time();
    }
}
