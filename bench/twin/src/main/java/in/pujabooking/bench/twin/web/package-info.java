/**
 * What all resources share: the envelope (docs/api.md, envelope), the one mapping of failures to it, India's calendar, money, and the paths'
 * trailing slash.
 */
package in.pujabooking.bench.twin.web;
