/** Lists over HTTP: which part of one is asked for, and where the next part is. The same for every list. */
package in.pujabooking.api.list;
