/** What all resources share: the seed's envelope, the one mapping of failures to it, India's calendar, money, and the paths' trailing slash. */
package in.pujabooking.bench.twin.web;
