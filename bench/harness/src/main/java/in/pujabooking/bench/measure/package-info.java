/** One class per figure: what is measured, beside whom, and what is promised. */
package in.pujabooking.bench.measure;
