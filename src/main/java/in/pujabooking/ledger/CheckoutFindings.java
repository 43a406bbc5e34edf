package in.pujabooking.ledger;

import java.time.Instant;

/** Where findings about one checkout at one moment are written down. */
record CheckoutFindings(Findings findings, CheckoutFacts checkout, Instant at) {

    /** @param order null if it is about no order; {@code paise} the money at risk */
    void add(ViolationKind kind, String order, long paise, String detail) {
        findings.add(new Findings.Finding(kind, checkout, order, paise, at, detail));
    }

    void note(String order, String text) {
        findings.add(new LedgerNote(checkout.cartId(), order, at, text));
    }
}
