package in.pujabooking.api.payment;

import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** New ids of payment orders, and the reading of given ones. */
@Component
public class OrderIds {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int SUFFIX_LENGTH = 6;

    private final RandomGenerator random;

    OrderIds(RandomGenerator random) {
        this.random = random;
    }

    MerchantOrderId next(CartId cart) {
        return MerchantOrderId.of(cart, random.ints(SUFFIX_LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i))).collect(Collectors.joining()));
    }

    /** Empty if no order can have this id. */
    public static Optional<MerchantOrderId> read(String text) {
        try {
            return Optional.of(new MerchantOrderId(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
