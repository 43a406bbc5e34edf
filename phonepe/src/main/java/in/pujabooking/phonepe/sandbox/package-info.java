/**
 * A PhonePe on loopback: speaks PhonePe's Standard Checkout V2 over HTTP, shows a pay page, sends webhooks, and misbehaves on demand.
 *
 * <p>It knows nothing of our application, so it can be started beside it, inside it ({@link
 * in.pujabooking.phonepe.sandbox.SandboxApplication#start}) or alone. The classes carry no Spring stereotype: an application
 * that scans this package by accident finds nothing. What it imitates, and where each fact comes from, is written down in docs/phonepe.md.
 */
package in.pujabooking.phonepe.sandbox;
