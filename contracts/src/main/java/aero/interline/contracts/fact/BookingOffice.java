package aero.interline.contracts.fact;

/**
 * Where a reservation was made (PADIS ORG). Any part may be {@code null}.
 *
 * @param system   system provider, or {@code null}
 * @param iata     IATA agency number, or {@code null}
 * @param officeId the office's own name in that system, or {@code null}
 * @param city     IATA city code, or {@code null}
 * @param country  ISO 3166 alpha-2, or {@code null}
 * @param currency ISO 4217, or {@code null}
 * @param type     {@code A} airline, {@code T} travel agency, {@code N} non-IATA, as sent, or {@code null}
 * @param agent    sign of the agent, or {@code null}
 */
public record BookingOffice(
        String system, String iata, String officeId, String city, String country, String currency, String type,
        String agent) {}
