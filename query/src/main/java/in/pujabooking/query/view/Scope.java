package in.pujabooking.query.view;

import in.pujabooking.command.CartId;
import in.pujabooking.command.UserId;
import java.util.List;

/**
 * Which marks of a view may concern an answer.
 *
 * @param condition  on {@code view_repair}, which it calls {@code m}
 * @param parameters its parameters, in order
 */
public record Scope(String condition, List<Object> parameters) {

    /** Every mark of the view. */
    public static final Scope ALL = new Scope("TRUE", List.of());

    public static Scope source(Object id) {
        return new Scope("m.source = ?", List.of(id.toString()));
    }

    /** The marks of a user, and those of rows whose owner is not known. */
    public static Scope user(UserId user) {
        return new Scope("(m.user_id = ? OR m.user_id IS NULL)", List.of(user.value()));
    }

    /** The marks of the orders of a cart: their ids begin with {@code CART_{cart}_}, and the grave accent follows the underscore in ASCII. */
    public static Scope ordersOf(CartId cart) {
        return new Scope("m.source >= ? AND m.source < ?", List.of("CART_" + cart + "_", "CART_" + cart + "`"));
    }

    /** SQL that says whether the scope has a mark of this view. */
    public String isMarked(String view) {
        return "EXISTS (SELECT FROM view_repair m WHERE m.view = '%s' AND %s)".formatted(view, condition);
    }
}
