package in.pujabooking.api.cart;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.catalogue.PromoOffer;
import in.pujabooking.command.cart.CartCommand.ApplyPromoCode;
import in.pujabooking.command.cart.CartCommand.RemovePromoCode;
import in.pujabooking.command.cart.Promo;
import in.pujabooking.envelope.Problem;
import in.pujabooking.query.cart.CartView;
import in.pujabooking.security.Caller;
import in.pujabooking.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cart/carts/{id}")
@Tag(name = "Cart")
class PromoController {

    private final Carts carts;
    private final Promos promos;

    PromoController(Carts carts, Promos promos) {
        this.carts = carts;
        this.promos = promos;
    }

    /** @param promoCode upper or lower case */
    record PromoRequest(@JsonProperty("promo_code") String promoCode) {
    }

    @PostMapping("/apply_promo")
    @Operation(summary = "Apply a promo code; replaces an earlier one")
    CartJson apply(@PathVariable String id, @RequestBody PromoRequest request, @CurrentCaller Caller caller) {
        if (request.promoCode() == null || request.promoCode().isBlank()) {
            throw Problem.invalid("promo_code", "Promo code is required");
        }
        CartView cart = carts.present(CartPath.of(id, caller.user()), caller.user());
        return switch (promos.offer(request.promoCode(), cart.price())) {
            case PromoOffer.Refused(String message) -> throw Problem.invalid("promo_code", message);
            case PromoOffer.Applies(Promo promo) -> carts.write(new ApplyPromoCode(cart.cartId(), caller.user(), promo), caller.user());
        };
    }

    @PostMapping("/remove_promo")
    @Operation(summary = "Take the promo code off again")
    CartJson remove(@PathVariable String id, @CurrentCaller Caller caller) {
        return carts.write(new RemovePromoCode(CartPath.of(id, caller.user()), caller.user()), caller.user());
    }
}
