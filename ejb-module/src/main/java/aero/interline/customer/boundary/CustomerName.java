package aero.interline.customer.boundary;

/** A customer by id and name; without a name by the number that is known. */
public record CustomerName(String id, String name) {}
