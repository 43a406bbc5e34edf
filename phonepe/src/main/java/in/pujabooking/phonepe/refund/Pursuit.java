package in.pujabooking.phonepe.refund;

import java.io.Serializable;

/** What a refund's task remembers between runs: how often Refund Status was asked, which sets the pace. */
record Pursuit(int polls) implements Serializable {

    Pursuit next() {
        return new Pursuit(polls + 1);
    }
}
