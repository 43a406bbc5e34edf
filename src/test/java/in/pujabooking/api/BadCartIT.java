package in.pujabooking.api;

import in.pujabooking.api.support.Devotee;
import in.pujabooking.api.support.Reply;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BadCartIT extends ApiIT {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            unknown service            | "puja_service": 1           | "puja_service": 4711                     | puja_service
            inactive service           | "puja_service": 1           | "puja_service": 5                        | puja_service
            unknown package            | "package": 1                | "package": 4711                          | package
            inactive package           | "package": 1                | "package": 10                            | package
            package of another service | "package": 1                | "package": 3                             | package
            no package                 | "package": 1                | "package": null                          | package
            a package that is no number| "package": 1                | "package": "one"                         | package
            neither puja nor astrology | "puja_service": 1           | "puja_service": null                     | puja_service
            both puja and astrology    | "puja_service": 1           | "puja_service": 1, "astrology_service": 1| astrology_service
            no service type            | "service_type": "PUJA"      | "service_type": null                     | service_type
            unknown service type       | "service_type": "PUJA"      | "service_type": "YOGA"                   | service_type
            astrology with a puja      | "service_type": "PUJA"      | "service_type": "ASTROLOGY"              | puja_service
            malformed time             | "selected_time": "10:00 AM" | "selected_time": "25:00"                 | selected_time
            malformed time             | "selected_time": "10:00 AM" | "selected_time": "13:00 PM"              | selected_time
            no time                    | "selected_time": "10:00 AM" | "selected_time": null                    | selected_time
            unknown promo              | "promo_code": null          | "promo_code": "NOSUCH"                   | promo_code
            expired promo              | "promo_code": null          | "promo_code": "DIWALI24"                 | promo_code
            """)
    void is_named_by_its_field(String what, String right, String wrong, String field) {
        String request = Devotee.pujaCart();
        assertThat(request).contains(right);

        assertInvalid(devotee.http().post("/api/cart/carts/", request.replace(right, wrong)), field);
    }

    @Test
    void a_date_has_to_be_there_and_not_over_in_India() {
        LocalDate yesterday = LocalDate.now(ZoneId.of("Asia/Kolkata")).minusDays(1);

        for (String date : new String[] {"null", "\"" + yesterday + "\"", "\"15-08-2031\"", "\"2031-02-30\"", "\"+99999-01-01\"", "\"\""}) {
            String request = Devotee.pujaCart().replaceFirst("\"selected_date\": \"[^\"]*\"", "\"selected_date\": " + date);
            assertInvalid(devotee.http().post("/api/cart/carts/", request), "selected_date");
        }
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        Reply reply = devotee.http().post("/api/cart/carts/", "{\"service_type\": \"PUJA\"}");

        assertThat(reply.json().path("errors").propertyNames())
                .containsExactlyInAnyOrder("puja_service", "package", "selected_date", "selected_time");
    }

    @Test
    void nothing_is_created() {
        devotee.http().post("/api/cart/carts/", "{\"service_type\": \"PUJA\"}");

        assertThat(devotee.http().get("/api/cart/carts/").json().size()).isZero();
    }

    private static void assertInvalid(Reply reply, String field) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().path("success").asBoolean(true)).isFalse();
        assertThat(reply.json().path("errors").path(field).isArray()).as(reply.body()).isTrue();
    }
}
