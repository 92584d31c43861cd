package aero.interline.contracts.fact;

import java.math.BigDecimal;

/**
 * A form of payment (PADIS FOP). A card number is masked before it gets here.
 *
 * @param passengerRef whose, or {@code null} for all
 * @param form         {@code CC}, {@code CA}, {@code CK} ..., as sent
 * @param amount       or {@code null}
 * @param currency     ISO 4217 or {@code null}
 * @param vendor       card scheme such as {@code VI}, or {@code null}
 * @param account      masked: only the last four digits stand, or {@code null}
 * @param expiry       of the card, or {@code null}
 */
public record Payment(
        Position at, String passengerRef, String form, BigDecimal amount, String currency, String vendor,
        String account, String expiry) {}
