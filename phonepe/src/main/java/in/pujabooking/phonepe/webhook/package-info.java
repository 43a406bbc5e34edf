/**
 * PhonePe's webhooks: judged, stored as they came, answered, and only then acted upon. What a webhook says is never believed; it is a
 * reason to ask (fact sheet 3.5).
 */
package in.pujabooking.phonepe.webhook;
