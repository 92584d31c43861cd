package aero.interline.customer.boundary;

import aero.interline.platform.boundary.Page;

/**
 * A page of customers.
 *
 * @param more whether a search with similar names, too, may show more people
 */
public record People(Page<CustomerLine> page, boolean more) {}
