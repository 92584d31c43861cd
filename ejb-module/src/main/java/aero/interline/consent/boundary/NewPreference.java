package aero.interline.consent.boundary;

/**
 * A preference as somebody sets it.
 *
 * @param kind  {@code meal}, {@code seat}, {@code reading}, {@code language} or {@code assistance}
 * @param value left out: what was set no longer holds
 */
public record NewPreference(String kind, String value) {}
