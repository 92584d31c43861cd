package aero.interline.contracts.fact;

import java.time.LocalDate;

/**
 * A travel or identity document (SSR DOCS, DOCO). Personal data: never logged.
 *
 * @param type         {@code P} passport, {@code V} visa, {@code I} identity card, {@code K} known traveller, {@code R}
 *                     redress ..., as sent, or {@code null}
 * @param number       as sent, upper case, or {@code null}
 * @param country      issuing country: ISO 3166 alpha-3 where it could be resolved, else as sent (in DOCO a place); or
 *                     {@code null}
 * @param issued       or {@code null}
 * @param expires      or {@code null}
 * @param applicableTo country for which a visa holds, or {@code null}
 */
public record IdentityDocument(
        Position at, String type, String number, String country, LocalDate issued, LocalDate expires,
        String applicableTo) {}
