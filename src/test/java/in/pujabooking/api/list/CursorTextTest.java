package in.pujabooking.api.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.pujabooking.query.view.KeysetCursor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTextTest {

    @Test
    void a_cursor_comes_back_as_it_was() {
        for (String time : new String[] {"2030-01-01T00:00:00Z", "2030-01-01T00:00:00.001Z", "2030-01-01T00:00:00.000001Z"}) {
            for (String id : new String[] {"", "BK-00000001", "cart_view/CART_USER1_001"}) {
                KeysetCursor cursor = new KeysetCursor(Instant.parse(time), id);
                assertThat(CursorText.read(CursorText.write(cursor))).isEqualTo(cursor);
            }
        }
    }

    @Test
    void a_cursor_needs_no_encoding_in_a_url() {
        assertThat(CursorText.write(new KeysetCursor(Instant.parse("2030-01-01T00:00:00Z"), "~~~???"))).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2030-01-01T00:00:00Z", "soon BK-1", "2030-01-01T00:00:00Z \u0000", "2030-01-01T00:00:00Z \u00e9",
        "+1000000000-01-01T00:00:00Z x", "0000-01-01T00:00:00Z x", "2030-01-01T00:00:00Z a b"})
    void what_is_no_cursor_is_refused(String text) {
        String written = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> CursorText.read(written)).isInstanceOf(RuntimeException.class);
    }
}
