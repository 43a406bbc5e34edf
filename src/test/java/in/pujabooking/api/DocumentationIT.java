package in.pujabooking.api;

import in.pujabooking.api.support.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentationIT extends ApiIT {

    @Test
    void the_schema_names_every_endpoint_with_a_summary() {
        JsonNode schema = anonymous.get("/api/schema/").json();

        assertThat(schema.path("paths").propertyNames()).contains("/api/cart/carts/", "/api/cart/carts/{id}/", "/api/cart/carts/active/",
                "/api/cart/carts/{id}/apply_promo/", "/api/cart/carts/{id}/remove_promo/", "/api/payments/cart/",
                "/api/payments/cart/status/{cartId}/", "/api/payments/cart/status/{cartId}/events/", "/api/payments/status/{merchantOrderId}/", "/api/payments/list/",
                "/api/payments/redirect/", "/api/payments/redirect/simple/", "/api/payments/webhook/phonepe/", "/api/booking/bookings/",
                "/api/booking/bookings/{id}/", "/api/booking/bookings/by-id/{bookingId}/", "/api/booking/bookings/by-cart/{cartId}/",
                "/api/booking/bookings/latest/", "/api/puja/services/", "/api/payments/refund/{merchantOrderId}/",
                "/api/payments/refund/status/{merchantRefundId}/", "/api/ops/parked/", "/api/ops/parked/{merchantOrderId}/retry/");
        assertThat(schema.path("components").path("securitySchemes").path("bearer").path("scheme").asString()).isEqualTo("bearer");
        schema.path("paths").properties().stream().filter(path -> !path.getKey().contains("webhook")).forEach(path ->
                path.getValue().properties().forEach(operation ->
                        assertThat(operation.getValue().path("summary").asString()).as(path.getKey()).isNotBlank()));
        assertThat(schema.at("/paths/~1api~1payments~1cart~1status~1{cartId}~1/get/parameters").findValuesAsString("name"))
                .containsExactlyInAnyOrder("cartId", "wait", "If-None-Match");
        assertThat(schema.toString()).contains("\"total_price\"", "\"phonepe_payment_url\"").doesNotContain("\"caller\"");
    }

    @Test
    void the_page_is_there_with_and_without_slash() {
        for (String path : new String[] {"/api/docs/", "/api/docs"}) {
            Reply page = anonymous.get(path);
            assertThat(page.status()).isEqualTo(302);
            assertThat(anonymous.get(page.header("Location")).body()).contains("swagger-ui");
        }
    }
}
