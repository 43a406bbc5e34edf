package in.pujabooking.api;

import in.pujabooking.IntegrationTest;
import in.pujabooking.Sandbox;
import in.pujabooking.api.support.Devotee;
import in.pujabooking.api.support.Http;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test that speaks HTTP to the whole application. */
@IntegrationTest
abstract class ApiIT {

    @LocalServerPort
    int port;

    @Autowired
    Sandbox sandbox;

    Devotee devotee;
    Http anonymous;

    @BeforeEach
    void newDevotee() {
        devotee = Devotee.anew(port);
        anonymous = Http.anonymous(port);
    }
}
