package in.pujabooking.phonepe.sandbox.http;

import java.util.List;

/** Where PhonePe's paths begin: UAT, production, and the Java SDK's test environment without a prefix (docs/phonepe.md, addresses). */
public final class Layout {

    public static final List<String> OAUTH = List.of("/apis/pg-sandbox", "/apis/identity-manager", "");
    public static final List<String> TELEMETRY = List.of("/apis/pg-ingestion", "");
    static final List<String> GATEWAY = List.of("/apis/pg-sandbox", "/apis/pg", "");

    private Layout() {}
}
