/** Facts about the processing of a paid order that no single aggregate owns: parked, retried, resumed. */
package in.pujabooking.command.processing;

