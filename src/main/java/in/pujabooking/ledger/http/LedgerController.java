package in.pujabooking.ledger.http;

import in.pujabooking.envelope.Envelope;
import in.pujabooking.ledger.LedgerChecks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ops/ledger")
@Tag(name = "Ops")
class LedgerController {

    private final LedgerChecks desk;

    LedgerController(LedgerChecks desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "Hold the whole history against the laws of money, now; a long history takes its time")
    Envelope<LedgerReportJson> check() {
        return Envelope.of(LedgerReportJson.of(desk.check()));
    }
}
