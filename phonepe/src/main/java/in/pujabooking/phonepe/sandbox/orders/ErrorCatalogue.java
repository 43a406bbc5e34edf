package in.pujabooking.phonepe.sandbox.orders;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** PhonePe's published payment errors with their stage and source (docs/phonepe.md, errors). */
public final class ErrorCatalogue {

    /** @param stage and {@code source} as in {@code errorContext} */
    record Known(FailureCodes failure, String stage, String source) {}

    private final Map<String, Known> byDetail = new LinkedHashMap<>();

    public ErrorCatalogue() {
        try (InputStream file = ErrorCatalogue.class.getResourceAsStream("errors.csv")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(",")).forEach(it ->
                    byDetail.putIfAbsent(it[0], new Known(new FailureCodes(it[1], it[0]), it[2], it[3])));
        } catch (IOException failure) {
            throw new UncheckedIOException("errors.csv is missing from the sandbox", failure);
        }
    }

    /** The pair for either half of it; a code that the catalogue does not know stands for both halves. */
    public FailureCodes failure(String code) {
        if (byDetail.containsKey(code)) {
            return byDetail.get(code).failure();
        }
        return byDetail.values().stream().map(Known::failure).filter(it -> it.errorCode().equals(code)).findFirst().orElse(new FailureCodes(code, code));
    }

    Known context(FailureCodes failure) {
        return byDetail.getOrDefault(failure.detailedErrorCode(), new Known(failure, "UNKNOWN", "OTHERS"));
    }
}
