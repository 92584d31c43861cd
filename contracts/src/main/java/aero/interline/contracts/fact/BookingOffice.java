package aero.interline.contracts.fact;

/**
 * Where a reservation was made (PADIS ORG). Any part may be {@code null}.
 *
 * @param system   system provider
 * @param iata     IATA agency number
 * @param officeId the office's own name in that system
 * @param city     IATA city code
 * @param country  ISO 3166 alpha-2
 * @param currency ISO 4217
 * @param type     {@code A} airline, {@code T} travel agency, {@code N} non-IATA, as sent
 * @param agent    sign of the agent
 */
public record BookingOffice(
        String system, String iata, String officeId, String city, String country, String currency, String type,
        String agent) {}
