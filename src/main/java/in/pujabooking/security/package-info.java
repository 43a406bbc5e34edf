/**
 * Who calls, and what they may: bearer tokens, roles, the rules per path, and the refusal to start without real secrets outside the sandbox.
 * Whose cart or payment it is, is not decided here: each resource looks only among the caller's own.
 */
package in.pujabooking.security;
