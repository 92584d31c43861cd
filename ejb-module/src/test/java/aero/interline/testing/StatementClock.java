package aero.interline.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Tells where the time of the database goes: a connection that adds up how long each statement took. */
final class StatementClock {

    private final Map<String, LongAdder> nanos = new ConcurrentHashMap<>();

    Connection watch(Connection connection) {
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        return watch((PreparedStatement) call(connection, method, arguments), (String) arguments[0]);
                    }
                    return method.getName().equals("commit")
                            ? timed("commit", connection, method, arguments) : call(connection, method, arguments);
                });
    }

    private PreparedStatement watch(PreparedStatement statement, String sql) {
        return (PreparedStatement) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {PreparedStatement.class}, (proxy, method, arguments) ->
                        method.getName().startsWith("execute")
                                ? timed(sql, statement, method, arguments) : call(statement, method, arguments));
    }

    private Object timed(String name, Object target, Method method, Object[] arguments) throws Throwable {
        long start = System.nanoTime();
        try {
            return call(target, method, arguments);
        } finally {
            nanos.computeIfAbsent(name, none -> new LongAdder()).add(System.nanoTime() - start);
        }
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    void reset() {
        nanos.clear();
    }

    void print(int messages) {
        nanos.entrySet().stream()
                .sorted(Comparator.comparing(each -> -each.getValue().sum()))
                .forEach(each -> System.out.printf("%6.1f us/msg  %s%n", each.getValue().sum() / 1e3 / messages,
                        each.getKey().substring(0, Math.min(90, each.getKey().length()))));
    }
}
