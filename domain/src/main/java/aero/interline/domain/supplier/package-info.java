/** What is ordered from suppliers for flights and their passengers. The supplier's own word about an order stands. */
package aero.interline.domain.supplier;
