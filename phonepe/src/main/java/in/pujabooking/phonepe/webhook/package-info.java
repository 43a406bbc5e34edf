/**
 * PhonePe's webhooks: judged, stored as they came, answered, and only then acted upon. A webhook is never believed; it is a reason to ask
 * (docs/phonepe.md, webhooks).
 */
package in.pujabooking.phonepe.webhook;
