package aero.interline.access.boundary;

import java.time.Instant;

/**
 * A user as administrators see one.
 *
 * @param state         active, locked (for a while, after wrong passwords) or disabled
 * @param passwordSetAt when the password was set last
 */
public record UserView(String name, String role, String state, Instant createdAt, Instant passwordSetAt) {}
