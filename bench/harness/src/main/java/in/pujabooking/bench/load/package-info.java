/** Gatling's side: which load is put on which shop, in which order, and the raw times of each thing that a virtual devotee did. */
package in.pujabooking.bench.load;
