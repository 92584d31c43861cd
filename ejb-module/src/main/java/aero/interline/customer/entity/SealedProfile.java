package aero.interline.customer.entity;

import aero.interline.platform.entity.CustomerKey;

/**
 * What a source record keeps sealed, with what opens it.
 *
 * @param record it belongs to
 * @param key    of the customer under whom the record was stored, or {@code null} if the day key seals it still
 * @param dayKey its id, of no meaning where a customer's key seals it
 */
public record SealedProfile(long record, byte[] bytes, CustomerKey key, int dayKey) {}
