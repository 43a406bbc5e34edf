package in.pujabooking.query.view;

/**
 * SQL that finds the sources of a view in {@code domain_event}, which it calls {@code e}.
 *
 * @param events a condition: which events belong to the view
 * @param source an expression: the source of such an event
 * @param owner  an expression: the number of the user that it belongs to, or NULL if only a fold can tell
 */
public record SourcesSql(String events, String source, String owner) {

    /**
     * An expression: the user in the identifier of a cart, or of an order of a cart; NULL for an identifier that was made otherwise.
     *
     * @param id an expression
     */
    public static String ownerIn(String id) {
        return "substring(%s FROM 'CART_USER([0-9]{1,18})_')::bigint".formatted(id);
    }

    /** Of a view with rows for aggregates, whose identifiers name the owner. */
    public static SourcesSql ofAggregates(String events) {
        return new SourcesSql(events, "e.aggregate_identifier", ownerIn("e.aggregate_identifier"));
    }
}
