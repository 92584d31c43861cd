package aero.interline.platform.control;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/**
 * A data source that knows one connection only, which nobody closes: what is read through it is what the connection's transaction
 * sees, also what it wrote and may take back.
 */
public final class WithinTransaction {

    private WithinTransaction() {}

    public static DataSource of(Connection connection) {
        ClassLoader loader = WithinTransaction.class.getClassLoader();
        Connection lasting = (Connection) Proxy.newProxyInstance(loader, new Class<?>[] {Connection.class}, (proxy, method, values) -> {
            if (method.getName().equals("close")) {
                return null;
            }
            try {
                return method.invoke(connection, values);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
        return (DataSource) Proxy.newProxyInstance(loader, new Class<?>[] {DataSource.class}, (proxy, method, values) -> {
            if (method.getName().equals("getConnection")) {
                return lasting;
            }
            throw new UnsupportedOperationException(method.getName());
        });
    }
}
