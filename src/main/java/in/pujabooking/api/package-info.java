/**
 * The HTTP API (docs/api.md): one package per resource, each with a thin controller and the JSON it speaks. Here itself is only what all share:
 * settings, the Indian calendar and the reasons that ops give. Business rules live on the write side, prices in the catalogue, all talk with
 * PhonePe in its module; nothing here opens a transaction or reads a view's table.
 */
package in.pujabooking.api;
