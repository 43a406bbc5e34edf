package in.pujabooking.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LruMapTest {

    private static final int MOST = 100;

    private final LruMap<Integer, String> map = new LruMap<>(MOST);

    @Test
    void a_newcomer_is_found_however_many_were_there_before() {
        for (int key = 0; key < 20 * MOST; key++) {
            map.put(key, "first");
            assertThat(map.find(key)).contains("first");
            map.put(key, "second");
            assertThat(map.find(key)).contains("second");
        }
        assertThat(map.size()).isEqualTo(MOST);
    }

    @Test
    void the_one_that_was_used_longest_ago_goes_first() {
        for (int key = 0; key < MOST; key++) {
            map.put(key, "kept");
        }
        map.find(0);
        map.put(MOST, "new");
        assertThat(map.find(0)).isPresent();
        assertThat(map.find(1)).isEmpty();
    }

    @Test
    void what_is_removed_is_gone() {
        map.put(1, "here");
        map.remove(1);
        map.remove(2);
        assertThat(map.find(1)).isEmpty();
        assertThat(map.size()).isZero();
    }
}
