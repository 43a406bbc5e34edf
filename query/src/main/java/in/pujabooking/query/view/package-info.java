/**
 * How a view is kept: one row per aggregate (or part of one), changed in memory by each event and written once per unit of work, each event
 * applied once however often it is delivered. Knows tables and positions, no event.
 */
package in.pujabooking.query.view;
