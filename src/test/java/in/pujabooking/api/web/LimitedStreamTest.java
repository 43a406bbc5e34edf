package in.pujabooking.api.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletInputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LimitedStreamTest {

    @Test
    void a_body_as_long_as_allowed_is_read_to_its_end() throws IOException {
        assertThat(limited(10, 10).readAllBytes()).hasSize(10);
    }

    @Test
    void a_longer_one_fails_however_it_is_read() {
        assertThatExceptionOfType(BodyTooLarge.class).isThrownBy(() -> limited(11, 10).readAllBytes());
        assertThatExceptionOfType(BodyTooLarge.class).isThrownBy(() -> {
            LimitedStream stream = limited(11, 10);
            while (stream.read() >= 0) {
                assertThat(stream.isFinished()).isFalse();
            }
        });
    }

    private static LimitedStream limited(int length, long limit) {
        return new LimitedStream(new DelegatingServletInputStream(new ByteArrayInputStream(new byte[length])), limit);
    }
}
