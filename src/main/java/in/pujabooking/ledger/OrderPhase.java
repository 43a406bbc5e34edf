package in.pujabooking.ledger;

/** Where a payment order stands. */
enum OrderPhase {
    ABSENT, PENDING, OPENED, FAILED, EXPIRED, SUCCEEDED, MISMATCHED;

    boolean isOpen() {
        return this == PENDING || this == OPENED;
    }

    boolean endedWithoutMoney() {
        return this == FAILED || this == EXPIRED;
    }

    boolean hasMoney() {
        return this == SUCCEEDED || this == MISMATCHED;
    }
}
