package in.pujabooking.api.payment;

import in.pujabooking.query.payment.PaymentView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where PhonePe sends the devotee's browser: never a dead end, and never a proof of payment. */
@RestController
@RequestMapping("/api/payments/redirect")
@Tag(name = "Redirects")
@SecurityRequirements
class RedirectController {

    private static final Logger LOG = LoggerFactory.getLogger(RedirectController.class);

    private final PaymentLookup orders;
    private final StatusRefresh fresh;
    private final ReturnPage pages;

    RedirectController(PaymentLookup orders, StatusRefresh fresh, ReturnPage pages) {
        this.orders = orders;
        this.fresh = fresh;
        this.pages = pages;
    }

    @GetMapping
    @Operation(summary = "Ask PhonePe, then forward to the success, failed or pending page")
    ResponseEntity<Void> smart(@RequestParam(name = "order_id", defaultValue = "") String order) {
        return forward(order, view -> pages.of(fresh.look(view)));
    }

    @GetMapping("/simple")
    @Operation(summary = "Forward to the page that the payment was begun with")
    ResponseEntity<Void> simple(@RequestParam(name = "order_id", defaultValue = "") String order) {
        return forward(order, pages::forwarding);
    }

    private ResponseEntity<Void> forward(String order, Function<PaymentView, URI> page) {
        return ResponseEntity.status(HttpStatus.FOUND).location(target(order, page)).build();
    }

    private URI target(String order, Function<PaymentView, URI> page) {
        try {
            return OrderIds.read(order).flatMap(orders::anybodys).map(page).orElseGet(pages::unknown);
        } catch (RuntimeException trouble) {
            LOG.warn("Could not look up a returning devotee's order, forwarding to the page that polls", trouble);
            return pages.undecided();
        }
    }
}
