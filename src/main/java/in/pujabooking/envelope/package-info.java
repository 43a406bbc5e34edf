/**
 * The seed's envelope, {@code {"success": ..., "message": ..., "data": ...}} and its form for failures: how every answer of this
 * application is wrapped, whichever part gives it. Knows no resource and no rule.
 */
package in.pujabooking.envelope;
