/** Webhooks: signed in either mode, sent again until they are taken, kept over a restart, and every attempt on record (docs/phonepe.md, webhooks). */
package in.pujabooking.phonepe.sandbox.webhooks;
