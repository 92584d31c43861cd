package aero.interline.customer.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A customer in a list.
 *
 * @param name     or the member number of somebody without a name
 * @param kind     {@code ADULT}, {@code CHILD} ..., at the latest report, or {@code null} if no journey was told
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
        Instant updatedAt) {

    CustomerLine called(String other) {
        return new CustomerLine(id, other, title, kind, birthDate, nationality, locators, updatedAt);
    }
}
