package in.pujabooking.phonepe.client;

import in.pujabooking.phonepe.json.LenientJson;
import java.util.Set;

/** An error in any of PhonePe's four shapes (docs/phonepe.md, errors). */
record ErrorBody(LenientJson body) {

    /** The code as PhonePe's own SDKs read it (docs/phonepe.md, errors); empty text if there is none. */
    String code() {
        return body.text("errorCode").or(() -> body.text("code")).orElse("");
    }

    String message() {
        return body.text("message").orElse("");
    }

    /** Both code fields count, because the bodies disagree on which one holds the name. */
    boolean isOneOf(Set<String> codes) {
        return body.text("code").filter(codes::contains).isPresent() || body.text("errorCode").filter(codes::contains).isPresent();
    }
}
