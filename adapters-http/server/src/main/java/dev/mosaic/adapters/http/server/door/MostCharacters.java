package dev.mosaic.adapters.http.server.door;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long a text in a query may be; the API document says the same as {@code maxLength}. Bean
 * Validation's own annotation would make Micronaut wrap the whole controller.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface MostCharacters {
  int value();
}
