/** What all persistent tasks of this module share: they come back after a failure, later each time, and never quietly. */
package in.pujabooking.phonepe.schedule;
