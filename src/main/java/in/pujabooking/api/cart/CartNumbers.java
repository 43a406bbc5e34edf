package in.pujabooking.api.cart;

import in.pujabooking.database.SequenceBlocks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Draws the numbers of carts from the one sequence that makes them unique, which goes on by {@value #BLOCK} (V11): a number that the sequence gives
 * stands for itself and the 19 after it. A node that stops leaves the rest of its block unused. A node of the version before takes only the first of
 * each block.
 */
@Component
class CartNumbers {

    private static final int BLOCK = 20;

    private final SequenceBlocks numbers;

    CartNumbers(JdbcClient jdbc) {
        this.numbers = new SequenceBlocks(BLOCK, () -> jdbc.sql("select nextval('cart_number_seq')").query(Long.class).single());
    }

    long next() {
        return numbers.next();
    }
}
