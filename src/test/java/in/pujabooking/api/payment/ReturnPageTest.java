package in.pujabooking.api.payment;

import in.pujabooking.api.web.PagesForTests;
import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import in.pujabooking.query.payment.PaymentStatus;
import in.pujabooking.query.payment.PaymentView;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReturnPageTest {

    private static final String ABOUT = "redirect_source=phonepe&cart_id=CART_USER1_001&order_id=CART_CART_USER1_001_ABC123";

    private final ReturnPage pages = new ReturnPage(PagesForTests.storefront("http://localhost:3000/", null));

    @Test
    void success_leads_to_the_page_that_the_payment_was_begun_with() {
        assertThat(pages.of(order(PaymentStatus.SUCCESS, "http://localhost:3000/thanks?lang=hi#top")))
                .hasToString("http://localhost:3000/thanks?lang=hi&" + ABOUT + "#top");
    }

    @Test
    void without_one_success_leads_to_the_configured_page() {
        assertThat(pages.of(order(PaymentStatus.SUCCESS, null))).hasToString("http://localhost:3000/confirmbooking/?" + ABOUT);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "CANCELLED", "EXPIRED", "REFUNDED"})
    void failure_leads_to_the_failed_page(PaymentStatus status) {
        assertThat(pages.of(order(status, "http://localhost:3000/thanks"))).hasToString("http://localhost:3000/failedbooking/?" + ABOUT);
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "INITIATED", "MISMATCHED"})
    void what_is_not_decided_leads_to_the_page_that_polls(PaymentStatus status) {
        ReturnPage withPending = new ReturnPage(PagesForTests.storefront("http://localhost:3000", "http://localhost:3000/pending"));

        assertThat(pages.of(order(status, "http://localhost:3000/thanks"))).hasToString("http://localhost:3000/thanks?" + ABOUT);
        assertThat(withPending.of(order(status, "http://localhost:3000/thanks"))).hasToString("http://localhost:3000/pending?" + ABOUT);
    }

    @Test
    void an_unknown_order_leads_to_the_success_page() {
        assertThat(pages.unknown()).hasToString("http://localhost:3000/confirmbooking/?redirect_source=phonepe&status=no_cart");
    }

    private static PaymentView order(PaymentStatus status, String redirectUrl) {
        CartId cart = CartId.of(new UserId(1), 1);
        return new PaymentView(MerchantOrderId.of(cart, "ABC123"), cart, new UserId(1), new Paise(99_900), status, null, redirectUrl, null, null,
                null, Paise.ZERO, Paise.ZERO, Instant.EPOCH, null, Instant.EPOCH, Instant.EPOCH, 0);
    }
}
