package in.pujabooking.museum;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** A test that plays a real failure again, and shows that it does no harm here. */
@Test
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Exhibit {

    Family family();

    /** What went wrong there, in a sentence. */
    String failure();

    /** Where to look it up: a repository with an issue, a pull request or a file, or a section of docs/phonepe.md. */
    String happened();
}
