/** Misbehaviour on demand: which fault strikes which call, how often, and what it does to the answer (docs/phonepe.md, faults to expect). */
package in.pujabooking.phonepe.sandbox.faults;
