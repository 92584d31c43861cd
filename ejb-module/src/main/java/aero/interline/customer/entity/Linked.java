package aero.interline.customer.entity;

import aero.interline.domain.customer.PersonRecord;

/**
 * A person record with the customer it belonged to until now.
 *
 * @param customerId of a record that is new: the id that a customer of its own would get
 * @param fresh      whether the record is new
 */
public record Linked(PersonRecord person, long customerId, boolean fresh) {}
