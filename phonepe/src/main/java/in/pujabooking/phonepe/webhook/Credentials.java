package in.pujabooking.phonepe.webhook;

import in.pujabooking.phonepe.client.Secret;

/** The pair that PhonePe hashes into the Authorization header. */
record Credentials(String username, Secret password) {
}
