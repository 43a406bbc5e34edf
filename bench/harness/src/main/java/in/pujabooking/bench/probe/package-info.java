/** Measures parts of the application from within its own process: appending, deciding, rebuilding the read model. The harness tells it what to do line by line. */
package in.pujabooking.bench.probe;
