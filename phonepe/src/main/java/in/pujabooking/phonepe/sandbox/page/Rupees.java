package in.pujabooking.phonepe.sandbox.page;

/** An amount as India writes it, such as ₹1,23,456.00; the JDK's formats know one size of group only. */
final class Rupees {

    private Rupees() {
    }

    static String of(long paise) {
        String grouped = Long.toString(paise / 100).replaceAll("(?<=\\d)(?=(\\d\\d)+\\d$)", ",");
        return "₹%s.%02d".formatted(grouped, paise % 100);
    }
}
