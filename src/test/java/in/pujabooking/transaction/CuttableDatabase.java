package in.pujabooking.transaction;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Wraps the application's connections, so that the one a thread works with can be lost at a statement of its transaction. COMMIT counts as one. */
final class CuttableDatabase implements BeanPostProcessor {

    /** How a connection is lost. */
    enum Cut {
        /** Before the statement, by {@code pg_terminate_backend}. */
        SERVER_ENDS_IT,
        /** Before the statement, by closing the socket. */
        CLIENT_ABORTS_IT,
        /** After the statement was carried out and before its answer arrived. */
        ANSWER_IS_LOST
    }

    private final ThreadLocal<Plan> plans = new ThreadLocal<>();

    private static final class Plan {

        private final Cut cut;
        private int left;

        private Plan(int statement, Cut cut) {
            this.left = statement;
            this.cut = cut;
        }

        private boolean isDueNow() {
            return --left == 0;
        }

        private boolean wasCarriedOut() {
            return left <= 0;
        }
    }

    private interface Call {
        Object proceed() throws Throwable;
    }

    private interface Interception {
        Object around(Method method, Call call) throws Throwable;
    }

    /**
     * Carries out {@code work}, whose connection is lost once, at the n-th statement that this thread sends within a transaction.
     *
     * @return whether there were as many statements
     */
    boolean cutAt(int statement, Cut cut, Runnable work) {
        var plan = new Plan(statement, cut);
        plans.set(plan);
        try {
            work.run();
            return plan.wasCarriedOut();
        } finally {
            plans.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database && name.equals("dataSource") ? cuttable(database) : bean;
    }

    private DataSource cuttable(DataSource database) {
        return wrapped(DataSource.class, database, (method, call) -> {
            Object answer = call.proceed();
            return answer instanceof Connection connection ? cuttable(connection, database) : answer;
        });
    }

    private Connection cuttable(Connection connection, DataSource database) {
        return wrapped(Connection.class, connection, (method, call) -> {
            if (method.getName().equals("commit")) {
                return carryOut(call, connection, database);
            }
            Object answer = call.proceed();
            return answer instanceof Statement statement ? cuttable(method.getReturnType(), statement, connection, database) : answer;
        });
    }

    private <T> T cuttable(Class<T> type, Statement statement, Connection connection, DataSource database) {
        return wrapped(type, statement, (method, call) ->
                method.getName().startsWith("execute") && !connection.getAutoCommit() ? carryOut(call, connection, database) : call.proceed());
    }

    private Object carryOut(Call statement, Connection connection, DataSource database) throws Throwable {
        Plan plan = plans.get();
        if (plan == null || !plan.isDueNow()) {
            return statement.proceed();
        }
        switch (plan.cut) {
            case SERVER_ENDS_IT -> end(connection, database);
            case CLIENT_ABORTS_IT -> connection.abort(Runnable::run);
            case ANSWER_IS_LOST -> {
                statement.proceed();
                end(connection, database);
                throw new SQLException("The connection was lost before the answer arrived", "08006");
            }
        }
        return statement.proceed();
    }

    private static void end(Connection connection, DataSource database) throws SQLException {
        try (var another = database.getConnection(); var terminate = another.prepareStatement("SELECT pg_terminate_backend(?, 5000)")) {
            terminate.setInt(1, connection.unwrap(PGConnection.class).getBackendPID());
            terminate.executeQuery();
        }
    }

    private static <T> T wrapped(Class<T> type, Object target, Interception interception) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            try {
                return interception.around(method, () -> method.invoke(target, arguments));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
