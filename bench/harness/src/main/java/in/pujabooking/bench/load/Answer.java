package in.pujabooking.bench.load;

/** When a devotee who waited had the answer that the cart is booked. @param micros since 1970, on the machine's clock */
public record Answer(String phase, String cart, long micros) {
}
