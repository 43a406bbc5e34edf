package in.pujabooking.api.list;

import in.pujabooking.query.view.ListPage;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Answers a part of a list with {@code Link: <...>; rel="next"} (RFC 8288) where the list goes on. */
public final class ListAnswer {

    private ListAnswer() {
    }

    /** @param body what the rows are answered as */
    public static <V, B> ResponseEntity<B> of(ListPage<V> page, Function<List<V>, B> body) {
        return of(body.apply(page.rows()), "after", page.next() == null ? null : CursorText.write(page.next()));
    }

    /**
     * The next part is asked for as this one was, with one parameter more.
     *
     * @param value of the parameter; null if the list does not go on
     */
    public static <B> ResponseEntity<B> of(B body, String parameter, Object value) {
        return value == null ? ResponseEntity.ok(body) : ResponseEntity.ok().header(HttpHeaders.LINK, next(parameter, value)).body(body);
    }

    private static String next(String parameter, Object value) {
        URI next = ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam(parameter, value).build().encode().toUri();
        return "<%s?%s>; rel=\"next\"".formatted(next.getRawPath(), next.getRawQuery());
    }
}
