package in.pujabooking.query.view;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The marks as a list, the oldest first. */
@Component
class MarkList {

    /** No view has it in its name. */
    private static final String SEPARATOR = "/";
    private static final ListOrder<Mark> OLDEST_FIRST = ListOrder.oldestFirst(Mark::markedAt, mark -> mark.view() + SEPARATOR + mark.source());

    private final MarkRows rows;

    MarkList(MarkRows rows) {
        this.rows = rows;
    }

    ListPage<Mark> page(ListRange range) {
        KeysetCursor begin = OLDEST_FIRST.begin(range);
        String[] id = begin.id().split(SEPARATOR, 2);
        List<Mark> found = rows.markedAfter(begin.at(), id[0], id.length == 1 ? "" : id[1], Limit.of(range.limit() + 1));
        return ListPage.of(found, range.limit(), OLDEST_FIRST::place);
    }
}
