package in.pujabooking.ledger.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.ledger.LedgerNote;
import java.time.Instant;

record LedgerNoteJson(@JsonProperty("cart_id") String cartId,
                @JsonProperty("merchant_order_id") String merchantOrderId,
                @JsonProperty("at") Instant at,
                @JsonProperty("text") String text) {

    static LedgerNoteJson of(LedgerNote note) {
        return new LedgerNoteJson(note.cart(), note.order(), note.at(), note.text());
    }
}
