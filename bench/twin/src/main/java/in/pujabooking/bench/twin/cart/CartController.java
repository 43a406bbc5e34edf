package in.pujabooking.bench.twin.cart;

import in.pujabooking.bench.twin.security.Caller;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CartController {

    private final Carts carts;

    CartController(Carts carts) {
        this.carts = carts;
    }

    @PostMapping("/api/cart/carts")
    @ResponseStatus(HttpStatus.CREATED)
    CartJson create(@Valid @RequestBody CartRequest request, @AuthenticationPrincipal Caller caller) {
        return CartJson.created(carts.create(request, caller.user()));
    }
}
