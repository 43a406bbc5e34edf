package in.pujabooking.query;

/**
 * The processing group of every projection. It must be a subscribing processor with a propagating error handler, so that rows, or marks
 * that they need repair, are committed with the events.
 */
public final class ProjectionGroup {

    public static final String NAME = "views";

    private ProjectionGroup() {
    }
}
