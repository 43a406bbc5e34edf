package in.pujabooking.phonepe.client;

import java.net.URI;

/** Which PhonePe is called, and at which addresses (docs/phonepe.md, addresses). OAuth has a path of its own in production only. */
public enum PhonePeEnv {
    /** The simulator of this project, on loopback. */
    SANDBOX("http://localhost:8001/apis/pg-sandbox", "http://localhost:8001/apis/pg-sandbox"),
    /** PhonePe's own sandbox. */
    UAT("https://api-preprod.phonepe.com/apis/pg-sandbox", "https://api-preprod.phonepe.com/apis/pg-sandbox"),
    PRODUCTION("https://api.phonepe.com/apis/identity-manager", "https://api.phonepe.com/apis/pg");

    private final URI oauthUrl;
    private final URI gatewayUrl;

    PhonePeEnv(String oauthUrl, String gatewayUrl) {
        this.oauthUrl = URI.create(oauthUrl);
        this.gatewayUrl = URI.create(gatewayUrl);
    }

    public URI oauthUrl() {
        return oauthUrl;
    }

    public URI gatewayUrl() {
        return gatewayUrl;
    }
}
