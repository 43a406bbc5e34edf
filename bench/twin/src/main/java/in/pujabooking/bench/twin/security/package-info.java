/** Who calls, and what they may: bearer tokens, roles and the rules per path, as in the application that the twin is compared with. */
package in.pujabooking.bench.twin.security;
