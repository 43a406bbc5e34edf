/**
 * A museum of famous failures: each exhibit is a way in which a real shop lost, doubled or invented money, played again on this
 * application. The catalogue of the exhibits, {@code docs/museum.md}, is made from their annotations by {@link MuseumCatalogueTest}.
 */
package in.pujabooking.museum;
