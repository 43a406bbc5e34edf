package in.pujabooking.api.cart;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Draws the numbers of carts from the one sequence that makes them unique. */
@Component
class CartNumbers {

    private final JdbcClient jdbc;

    CartNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long next() {
        return jdbc.sql("select nextval('cart_number_seq')").query(Long.class).single();
    }
}
