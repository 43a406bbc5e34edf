package in.pujabooking.ledger.history;

/** What a stored event turned out to hold. */
public sealed interface EntryContent {

    /** An event of today's application, brought up to today's shape. */
    record Known(Object event) implements EntryContent {
    }

    /** A name or revision that this application does not have. */
    record Unknown(String name, String revision) implements EntryContent {
    }

    /** A known name whose payload can't be read. */
    record Unreadable(String name, String why) implements EntryContent {
    }
}
