package in.pujabooking.api.cart;

import static java.util.function.Function.identity;

import in.pujabooking.api.list.ListAnswer;
import in.pujabooking.api.list.ListRanges;
import in.pujabooking.command.CartId;
import in.pujabooking.command.cart.CartCommand.CreateCart;
import in.pujabooking.command.cart.CartCommand.RemoveCart;
import in.pujabooking.security.Caller;
import in.pujabooking.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cart/carts")
@Tag(name = "Cart")
class CartController {

    private final Carts carts;
    private final CartDrafts drafts;
    private final CartNumbers numbers;

    CartController(Carts carts, CartDrafts drafts, CartNumbers numbers) {
        this.carts = carts;
        this.drafts = drafts;
        this.numbers = numbers;
    }

    @PostMapping
    @Operation(summary = "Create a cart at today's price")
    @ResponseStatus(HttpStatus.CREATED)
    CartJson create(@RequestBody CartRequest request, @CurrentCaller Caller caller) {
        CartDraft draft = drafts.of(request);
        CartId id = CartId.of(caller.user(), numbers.next());
        var command = new CreateCart(id, caller.user(), draft.selection(), draft.quote(), draft.promo());
        return carts.write(command, caller.user());
    }

    @GetMapping
    @Operation(summary = "My carts, newest first")
    ResponseEntity<List<CartJson>> all(@RequestParam(required = false) String limit, @RequestParam(required = false) String after,
                                       @CurrentCaller Caller caller) {
        return ListAnswer.of(carts.all(caller.user(), false, ListRanges.read(limit, after)), identity());
    }

    @GetMapping("/active")
    @Operation(summary = "My carts that can still be paid, newest first")
    ResponseEntity<List<CartJson>> active(@RequestParam(required = false) String limit, @RequestParam(required = false) String after,
                                          @CurrentCaller Caller caller) {
        return ListAnswer.of(carts.all(caller.user(), true, ListRanges.read(limit, after)), identity());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One of my carts, by its number or cart_id")
    CartJson one(@PathVariable String id, @CurrentCaller Caller caller) {
        return CartJson.of(carts.present(CartPath.of(id, caller.user()), caller.user()));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Remove a cart; refused while a payment is open and after it was paid")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @CurrentCaller Caller caller) {
        carts.write(new RemoveCart(CartPath.of(id, caller.user()), caller.user()), caller.user());
    }
}
