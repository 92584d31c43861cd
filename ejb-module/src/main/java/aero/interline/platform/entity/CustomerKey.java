package aero.interline.platform.entity;

/**
 * The data key of one customer, wrapped as it is stored. It is opened for each use and never kept: once the row is gone,
 * whatever it sealed is gone, on every node at once.
 *
 * @param id of the customer
 */
public record CustomerKey(long id, byte[] wrapped) {}
