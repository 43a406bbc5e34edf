package in.pujabooking.query.view;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Reads lists in parts. While no mark concerns the list, a part is one statement, with one before it that looks for marks: so an answer has
 * everything that was committed before the question. Otherwise the whole list is put together with marked rows folded from the history, and
 * cut in memory.
 */
@Component
public class ListReader {

    private final ViewReader reader;
    private final Marks marks;

    ListReader(ViewReader reader, Marks marks) {
        this.reader = reader;
        this.marks = marks;
    }

    /** A marked row that can't be folded is as it is stored, if it is, and missing otherwise. */
    public <V> ListPage<V> page(Projector<?, V> view, ListQuery<V> query, ListRange range) {
        KeysetCursor begin = query.order().begin(range);
        Limit oneMore = Limit.of(range.limit() + 1);
        List<V> found = marks.any(view.name(), query.marks())
                ? reader.list(view, query.whole()).stream().filter(row -> query.order().isBehind(row, begin)).limit(oneMore.max()).toList()
                : query.stored().behind(begin, oneMore);
        return ListPage.of(found, range.limit(), query.order()::place);
    }
}
