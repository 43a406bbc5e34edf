package in.pujabooking;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Notes the SQL that Hibernate sends. */
public final class HibernateStatements implements StatementInspector {

    private static final long serialVersionUID = 1;

    private final List<String> sent = new CopyOnWriteArrayList<>();

    /** The statements that this takes. */
    public List<String> during(Runnable action) {
        sent.clear();
        action.run();
        return List.copyOf(sent);
    }

    @Override
    public String inspect(String sql) {
        sent.add(sql);
        return sql;
    }
}
