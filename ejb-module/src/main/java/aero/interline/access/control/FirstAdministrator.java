package aero.interline.access.control;

import aero.interline.contracts.access.Role;
import aero.interline.contracts.exchange.CoreReadiness;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the user {@code admin} at the first start, with the random password that whoever started the hub laid down and
 * showed once. There is no password that anybody else could know.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstAdministrator {

    public static final String NAME = "admin";
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    @Inject
    private CoreReadiness core;

    @Inject
    private UserStore users;

    @Inject
    private SecretFiles secrets;

    @PostConstruct
    void createIfNobodyIsThere() {
        core.awaitReady();
        if (users.list().isEmpty()) {
            secrets.adminPassword().ifPresentOrElse(
                    password -> users.add(NAME, Role.ADMIN, PasswordHash.of(password), Instant.now()),
                    () -> LOG.warn("Nobody can sign in: there is no user and no admin-password file"));
        } else if (secrets.adminPasswordUnseen()) {
            forgetAnothersPassword();
        }
    }

    /** Secrets made beside a database that has its users already hold a password that never was anybody's. */
    private void forgetAnothersPassword() {
        boolean right = secrets.adminPassword()
                .flatMap(password -> users.find(NAME).map(admin -> PasswordHash.matches(password, admin.passwordHash())))
                .orElse(false);
        if (!right) {
            secrets.forgetAdminPassword();
            LOG.info("the database has its users already: sign in as one of them");
        }
    }
}
