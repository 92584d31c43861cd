package aero.interline.access.boundary;

import aero.interline.contracts.access.Role;
import java.io.Serializable;

/** Somebody whose word was checked: a user who signed in, or the subject of a valid token. */
public record Caller(String name, Role role) implements Serializable {

    public boolean may(Role needed) {
        return role.includes(needed);
    }
}
