package in.pujabooking.query;

import in.pujabooking.query.view.Repairs;
import in.pujabooking.query.view.TestHistory;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test of the read side on a real PostgreSQL. Tests share the database: each uses users and carts of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = QueryApplication.class)
@Import({TestDatabase.class, ReadSide.class, TestHistory.class, Repairs.class})
public @interface QueryTest {
}
