/**
 * How a view is written: one row per aggregate (or part of one), one SQL statement per event, each event applied once however often it is
 * delivered. Knows tables and positions, no event.
 */
package in.pujabooking.query.view;
