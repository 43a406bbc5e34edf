/**
 * The envelope of answers and its form for failures (docs/api.md, envelope), the same for every part of the application that answers. It
 * knows no resource and no rule.
 */
package in.pujabooking.envelope;
