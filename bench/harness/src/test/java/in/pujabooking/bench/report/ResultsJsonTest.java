package in.pujabooking.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsJsonTest {

    @Test
    void what_is_written_is_read(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new/results.json");
        ResultsJson.write(Sample.run(), file);
        assertThat(ResultsJson.read(file)).isEqualTo(Sample.run());
        assertThat(Files.readString(file)).isEqualTo(ResultsJson.text(ResultsJson.read(file)));
    }

    @Test
    void it_is_in_the_order_declared_and_maps_by_name() {
        assertThat(ResultsJson.text(Sample.run())).startsWith("""
                {
                  "date" : "2026-11-25T10:15:30Z",
                  "command" : "mvn -Pbench verify",
                  "smoke" : false,
                  "machine" : {
                    "cpu" : "2 cores",
                    "memory" : "8 GB"
                  },
                """).contains("\"rounds\" : [ 90.0, 80.0, 100.0 ]");
    }
}
