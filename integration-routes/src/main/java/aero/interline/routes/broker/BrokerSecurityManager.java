package aero.interline.routes.broker;

import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.RolePrincipal;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;

/**
 * Lets users in and checks their rights, without JAAS, whose configuration would be one for the whole server process.
 * A user's only role has the user's name.
 */
final class BrokerSecurityManager implements ActiveMQSecurityManager5 {

    private final BrokerUsers users;

    BrokerSecurityManager(BrokerUsers users) {
        this.users = users;
    }

    @Override
    public Subject authenticate(
            String user, String password, RemotingConnection connection, String securityDomain) {
        if (!users.matches(user, password)) {
            return null;
        }
        Subject subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal(user));
        subject.getPrincipals().add(new RolePrincipal(user));
        return subject;
    }

    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType checkType, String address) {
        if (subject == null) {
            return false;
        }
        Set<RolePrincipal> held = subject.getPrincipals(RolePrincipal.class);
        return roles.stream().anyMatch(role -> checkType.hasRole(role) && held.contains(new RolePrincipal(role.getName())));
    }

    @Override
    public boolean validateUser(String user, String password) {
        return users.matches(user, password);
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType checkType) {
        return users.matches(user, password)
                && roles.stream().anyMatch(role -> checkType.hasRole(role) && role.getName().equals(user));
    }
}
