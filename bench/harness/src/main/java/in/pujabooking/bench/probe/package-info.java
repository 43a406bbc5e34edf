/** Measures parts of the application from within its own process: appending, deciding, replaying. The harness tells it what to do line by line. */
package in.pujabooking.bench.probe;
