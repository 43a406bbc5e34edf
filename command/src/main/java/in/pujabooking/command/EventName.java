package in.pujabooking.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name and revision under which an event is stored, for ever. A class may be renamed or moved; its event name may not.
 * When the JSON changes its shape, the revision goes up and an upcaster turns the old shape into the new one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {

    String value();

    String revision() default "1";
}
