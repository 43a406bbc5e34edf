/** What the benchmark runs on: PostgreSQL, the sandbox and the applications, each a process of its own that can be frozen while another is measured. */
package in.pujabooking.bench.lab;
