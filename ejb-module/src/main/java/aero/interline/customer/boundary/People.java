package aero.interline.customer.boundary;

import aero.interline.platform.boundary.Page;

/**
 * A page of customers.
 *
 * @param more whether a search with similar names, too, may show more people
 * @param cut  whether there may be more people of such a name than a search looks through
 */
public record People(Page<CustomerLine> page, boolean more, boolean cut) {}
