package in.pujabooking.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IfNoneMatchTest {

    @Test
    void the_tags_of_a_list_are_read_weak_ones_too() {
        assertThat(IfNoneMatch.of("\"one\", W/\"two\"").tags()).containsExactlyInAnyOrder("one", "two");
        var known = IfNoneMatch.of("\"one\"");
        assertThat(known.isNews(new StatusSnapshot("one", null, null, false))).isFalse();
        assertThat(known.isNews(new StatusSnapshot("two", null, null, false))).isTrue();
    }

    @Test
    void nothing_known_is_said_by_no_header_a_star_or_nonsense() {
        assertThat(IfNoneMatch.of(null).isEmpty()).isTrue();
        assertThat(IfNoneMatch.of("").isEmpty()).isTrue();
        assertThat(IfNoneMatch.of("*").isEmpty()).isTrue();
        assertThat(IfNoneMatch.of("no etag").isEmpty()).isTrue();
    }
}
