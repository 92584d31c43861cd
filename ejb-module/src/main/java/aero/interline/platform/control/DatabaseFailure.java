package aero.interline.platform.control;

import java.sql.SQLException;

/** A database error where no checked exception may pass; whoever decides about failures looks at the cause. */
public class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseFailure(String message, SQLException cause) {
        super(message, cause);
    }

    public SQLException sqlException() {
        return (SQLException) getCause();
    }
}
