package aero.interline.contracts.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a caller may do. A greater role includes the smaller ones. */
public enum Role {
    /** Sees messages, customers and counts. */
    VIEWER,
    /** Also puts messages through again. */
    OPERATOR,
    /** Also looks after users. */
    ADMIN;

    /** As written in tokens, tables and security constraints. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** The role names that a caller of this role has, its own included. */
    public Set<String> groups() {
        return Stream.of(values()).filter(this::includes).map(Role::text).collect(Collectors.toUnmodifiableSet());
    }

    public static Optional<Role> find(String text) {
        return Stream.of(values()).filter(role -> role.text().equals(text)).findFirst();
    }
}
