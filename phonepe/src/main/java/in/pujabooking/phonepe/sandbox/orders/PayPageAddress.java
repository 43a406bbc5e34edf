package in.pujabooking.phonepe.sandbox.orders;

import in.pujabooking.phonepe.sandbox.SandboxSettings;
import in.pujabooking.phonepe.sandbox.tokens.SignedText;
import java.net.URI;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;

/** Where the customer pays: {@code /transact/uat_v3} with a token that stands for the order (docs/phonepe.md, pay). */
public final class PayPageAddress {

    public static final String PATH = "/transact/uat_v3";

    private static final String PURPOSE = "page";

    private final SignedText signed;
    private final String publicUrl;

    PayPageAddress(SignedText signed, SandboxSettings settings) {
        this.signed = signed;
        this.publicUrl = settings.publicUrl();
    }

    String of(Order order, ServerRequest request) {
        return base(request) + PATH + "?token=" + token(order) + "&routingKey=W";
    }

    public String token(Order order) {
        return signed.sign(PURPOSE, order.merchantOrderId());
    }

    /** The order that a token stands for. */
    public Optional<String> merchantOrderId(String token) {
        return signed.read(PURPOSE, token);
    }

    private String base(ServerRequest request) {
        URI asked = request.uri();
        return publicUrl.isBlank() ? asked.getScheme() + "://" + asked.getRawAuthority() : publicUrl.replaceAll("/+$", "");
    }
}
