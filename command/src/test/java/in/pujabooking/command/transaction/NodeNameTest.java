package in.pujabooking.command.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NodeNameTest {

    @Test
    void two_nodes_of_one_host_have_two_names() {
        var random = new Random(7);
        var first = NodeName.draw(random);
        assertThat(first.value()).matches(".+-[0-9a-f]{8}");
        assertThat(NodeName.draw(random)).isNotEqualTo(first);
    }
}
