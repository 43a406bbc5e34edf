package in.pujabooking.live;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts the statements that a node prepares, by their text. */
public final class CountedStatements implements BeanPostProcessor {

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    /** To be added to a node. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OnNode {

        @Bean
        static CountedStatements countedStatements() {
            return new CountedStatements();
        }
    }

    /** How many statements with this text were prepared so far. */
    long with(String text) {
        return counts.entrySet().stream().filter(entry -> entry.getKey().contains(text)).mapToLong(entry -> entry.getValue().sum()).sum();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database && name.equals("dataSource") ? wrapped(DataSource.class, database, answer ->
                answer instanceof Connection connection ? wrapped(Connection.class, connection, statement -> statement) : answer) : bean;
    }

    private <T> T wrapped(Class<T> type, Object target, UnaryOperator<Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                counts.computeIfAbsent((String) arguments[0], sql -> new LongAdder()).increment();
            }
            try {
                return answers.apply(method.invoke(target, arguments));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
