package aero.interline.customer.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A customer in a list.
 *
 * @param name        or the member number of somebody without a name
 * @param title       or {@code null}
 * @param kind        {@code ADULT}, {@code CHILD} ..., at the latest report, or {@code null} if no journey was told
 * @param birthDate   or {@code null}
 * @param nationality or {@code null}
 * @param locators    of reservations, at most three
 * @param foundBy     why a search shows the customer, such as {@code e-mail} or {@code name ~}; empty without a search
 */
public record CustomerLine(
        String id,
        String name,
        String title,
        String kind,
        LocalDate birthDate,
        String nationality,
        List<String> locators,
        Instant updatedAt,
        List<String> foundBy) {

    CustomerLine called(String other) {
        return new CustomerLine(id, other, title, kind, birthDate, nationality, locators, updatedAt, foundBy);
    }

    CustomerLine foundBy(List<String> why) {
        return new CustomerLine(id, name, title, kind, birthDate, nationality, locators, updatedAt, why);
    }
}
