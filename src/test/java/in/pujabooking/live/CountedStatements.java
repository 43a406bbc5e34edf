package in.pujabooking.live;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts the statements that a node prepares, or executes without preparing them, by their text. */
public final class CountedStatements implements BeanPostProcessor {

    private static final Set<String> WITH_SQL = Set.of("prepareStatement", "execute", "executeQuery", "executeUpdate", "addBatch");

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    /** To be added to a node. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OnNode {

        @Bean
        static CountedStatements countedStatements() {
            return new CountedStatements();
        }
    }

    /** How many statements with this text there were so far. */
    long with(String text) {
        return counts.entrySet().stream().filter(entry -> entry.getKey().contains(text)).mapToLong(entry -> entry.getValue().sum()).sum();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database && name.equals("dataSource") ? wrapped(DataSource.class, database) : bean;
    }

    private Object counted(Method method, Object answer) {
        return switch (method.getName()) {
            case "getConnection" -> answer instanceof Connection connection ? wrapped(Connection.class, connection) : answer;
            case "createStatement" -> wrapped(Statement.class, answer);
            default -> answer;
        };
    }

    private <T> T wrapped(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (WITH_SQL.contains(method.getName()) && arguments != null && arguments[0] instanceof String sql) {
                counts.computeIfAbsent(sql, text -> new LongAdder()).increment();
            }
            try {
                return counted(method, method.invoke(target, arguments));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
