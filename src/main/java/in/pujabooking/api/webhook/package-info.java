/** PhonePe's webhooks as evidence, for ops: what came, what it led to, and what today's code would make of it. Nothing here has an effect. */
package in.pujabooking.api.webhook;
