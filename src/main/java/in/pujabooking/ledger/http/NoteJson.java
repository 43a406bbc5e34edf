package in.pujabooking.ledger.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.ledger.Note;
import java.time.Instant;

record NoteJson(@JsonProperty("cart_id") String cartId,
                @JsonProperty("merchant_order_id") String merchantOrderId,
                @JsonProperty("at") Instant at,
                @JsonProperty("text") String text) {

    static NoteJson of(Note note) {
        return new NoteJson(note.cart(), note.order(), note.at(), note.text());
    }
}
