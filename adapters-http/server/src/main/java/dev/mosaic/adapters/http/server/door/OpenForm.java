package dev.mosaic.adapters.http.server.door;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A body in somebody else's form, handed on as it came: members of the record are held to it, those
 * it does not name are kept. A record in it may be open, too.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.TYPE})
public @interface OpenForm {
  /** What is known of the form; unused on the record itself. */
  Class<?> value() default Object.class;
}
