package in.pujabooking.museum;

/** What kind of harm a failure does, in the order of the catalogue. */
enum Family {
    PAID_NOT_BOOKED("Paid, but not booked"),
    BOOKED_NOT_PAID("Booked, but not paid"),
    TWICE("Twice"),
    WRONG_MONEY("Wrong money"),
    STUCK("Stuck"),
    HISTORY("History");

    private final String title;

    Family(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
