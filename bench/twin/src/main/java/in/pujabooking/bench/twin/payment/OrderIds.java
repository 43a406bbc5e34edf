package in.pujabooking.bench.twin.payment;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** New ids of payment orders: {@code CART_{cart_id}_{6 of A-Z0-9}}. */
@Component
class OrderIds {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int SUFFIX_LENGTH = 6;

    private final RandomGenerator random = new SecureRandom();

    String next(String cartId) {
        return "CART_" + cartId + "_" + random.ints(SUFFIX_LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i))).collect(Collectors.joining());
    }
}
