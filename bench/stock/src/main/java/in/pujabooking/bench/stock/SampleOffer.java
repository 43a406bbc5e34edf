package in.pujabooking.bench.stock;

import in.pujabooking.command.Paise;
import in.pujabooking.command.cart.Quote;
import in.pujabooking.command.cart.Selection;
import in.pujabooking.command.cart.ServiceType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** What the sample devotees book: the services of our catalogue. {@code pujaPackage} and {@code packageName} are null for astrology. */
record SampleOffer(ServiceType type, long service, Long pujaPackage, String title, String packageName, long paise) {

    private static final List<SampleOffer> ALL = List.of(
            new SampleOffer(ServiceType.PUJA, 1, 1L, "Ganesh Puja", "Basic", 99_900),
            new SampleOffer(ServiceType.PUJA, 1, 2L, "Ganesh Puja", "Premium, with havan", 199_900),
            new SampleOffer(ServiceType.PUJA, 2, 3L, "Satyanarayan Katha", "One priest", 149_900),
            new SampleOffer(ServiceType.PUJA, 2, 4L, "Satyanarayan Katha", "Two priests, samagri included", 309_900),
            new SampleOffer(ServiceType.PUJA, 3, 5L, "Griha Pravesh Puja", "Standard", 251_100),
            new SampleOffer(ServiceType.PUJA, 4, 7L, "Rudrabhishek", "Laghu Rudra", 351_000),
            new SampleOffer(ServiceType.PUJA, 4, 8L, "Rudrabhishek", "Maha Rudra", 1_100_000),
            new SampleOffer(ServiceType.ASTROLOGY, 1, null, "Kundli reading, 30 minutes", null, 79_900));

    static SampleOffer of(long number) {
        return ALL.get((int) (number % ALL.size()));
    }

    Selection on(LocalDate date, LocalTime time) {
        return new Selection(type, service, pujaPackage, date, time);
    }

    Quote quote() {
        return new Quote(title, packageName, new Paise(paise));
    }
}
