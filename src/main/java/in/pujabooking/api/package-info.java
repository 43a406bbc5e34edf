/**
 * The HTTP API: one package per resource, each with a thin controller and the JSON it speaks. Here itself is only what all share: the seed's
 * envelope and the one exception of the API. Business rules live on the write side, prices in the catalogue, all talk with PhonePe in its
 * module; nothing here opens a transaction or reads a view's table.
 */
package in.pujabooking.api;
