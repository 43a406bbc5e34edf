/** Misbehaviour on demand: which fault strikes which call, how often, and what it does to the answer (fact sheet 10.7, 10.9, 10.10). */
package in.pujabooking.phonepe.sandbox.faults;
