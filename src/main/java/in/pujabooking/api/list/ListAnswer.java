package in.pujabooking.api.list;

import in.pujabooking.query.view.ListPage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

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

    /** Each parameter as it was read, encoded anew: a query may hold what no URI may, and what the server has passed over. */
    private static String next(String parameter, Object value) {
        UriComponentsBuilder next = ServletUriComponentsBuilder.fromCurrentRequestUri();
        parameters().forEach((name, values) -> next.queryParam(encoded(name), Stream.of(values).map(ListAnswer::encoded).toList()));
        return "<%s>; rel=\"next\"".formatted(path(next.replaceQueryParam(parameter, encoded(value.toString())).build(true).toUri()));
    }

    private static Map<String, String[]> parameters() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest().getParameterMap();
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    private static String path(URI uri) {
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
