/** Webhooks: signed in either mode, sent again until they are taken, kept over a restart, and every attempt on record (fact sheet 3). */
package in.pujabooking.phonepe.sandbox.webhooks;
