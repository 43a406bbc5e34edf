package in.pujabooking.api.cart;

import java.time.LocalTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SelectedTimeTest {

    @ParameterizedTest
    @CsvSource({"10:00 AM, 10:00", "10:00 am, 10:00", "9:05 PM, 21:05", "12:00 AM, 00:00", "12:30 PM, 12:30", "10:00, 10:00", "22:30, 22:30", "7:15, 07:15"})
    void is_read_in_both_forms(String text, LocalTime time) {
        assertThat(SelectedTime.read(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "noon", "25:00", "24:00", "13:00 PM", "0:30 AM", "10:60", "10", "10:00:00", "10:00 XM", "-1:00"})
    void anything_else_is_no_time(String text) {
        assertThat(SelectedTime.read(text)).isEmpty();
    }

    @Property
    void what_is_written_is_read_again(@ForAll @IntRange(max = 23) int hour, @ForAll @IntRange(max = 59) int minute) {
        LocalTime time = LocalTime.of(hour, minute);

        assertThat(SelectedTime.write(time)).matches("(0[1-9]|1[0-2]):[0-5][0-9] [AP]M");
        assertThat(SelectedTime.read(SelectedTime.write(time))).contains(time);
    }
}
