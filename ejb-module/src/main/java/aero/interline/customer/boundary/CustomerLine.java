package aero.interline.customer.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A customer in a list.
 *
 * @param kind     {@code ADULT}, {@code CHILD} ..., at the latest report
 * @param locators of reservations, at most three
 */
public record CustomerLine(
        String id,
        String name,
        String title,
        String kind,
        LocalDate birthDate,
        String nationality,
        List<String> locators,
        Instant updatedAt) {}
