/** What several tests of this module need: a PhonePe to talk to, a clock to move, payment orders that remember what they were told. */
package in.pujabooking.phonepe.support;
