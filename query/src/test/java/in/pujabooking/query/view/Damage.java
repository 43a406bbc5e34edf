package in.pujabooking.query.view;

import in.pujabooking.query.view.WholeCheckout.Row;
import java.util.Map;

/** What can be wrong with a row. */
enum Damage {

    WRONG {
        @Override
        void of(Row row, Repairs repairs) {
            repairs.damage(row.view(), WRONG_VALUES.get(row.view()), row.key(), row.id());
        }
    },
    OLD {
        @Override
        void of(Row row, Repairs repairs) {
            repairs.damage(row.view(), WRONG_VALUES.get(row.view()) + ", version = 0", row.key(), row.id());
        }
    },
    UNREADABLE {
        @Override
        void of(Row row, Repairs repairs) {
            repairs.damage(row.view(), row.view().equals("parked_checkout_view") ? "cart_id = '?'" : "status = '?'", row.key(), row.id());
        }
    },
    MISSING {
        @Override
        void of(Row row, Repairs repairs) {
            repairs.remove(row.view(), row.key(), row.id());
        }
    };

    private static final Map<String, String> WRONG_VALUES = Map.of(
            "cart_view", "status = CASE status WHEN 'ACTIVE' THEN 'REMOVED' ELSE 'ACTIVE' END, user_id = 999999999",
            "payment_view", "status = 'PENDING', user_id = 999999999, cart_id = 'CART_USER999_999', created_at = '2020-01-01'",
            "refund_view", "status = 'REQUESTED', amount = 1",
            "booking_view", "user_id = 999999999, status = 'CONFIRMED'",
            "parked_checkout_view", "parked = FALSE, step = 'x'");

    abstract void of(Row row, Repairs repairs);
}
