/** What every part of the sandbox stands on: ids, time, later work, and state that outlives a restart. */
package in.pujabooking.phonepe.sandbox.support;
