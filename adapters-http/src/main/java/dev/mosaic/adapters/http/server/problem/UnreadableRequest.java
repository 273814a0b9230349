package dev.mosaic.adapters.http.server.problem;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.CollectionItemReferencePath;
import io.micronaut.serde.exceptions.path.ReferencePath;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says which part of a request cannot be read. Never repeats the value: it may be a secret. */
final class UnreadableRequest {
  // Serde tells a missing member only in its words.
  private static final Pattern MISSING =
      Pattern.compile("Required (?:constructor parameter|property) \\[\\S+ (\\w+)]");

  private UnreadableRequest() {}

  static Problem explain(ConversionErrorException unreadable) {
    SerdeException reason = serdeExceptionIn(unreadable);
    if (reason == null) {
      String name = unreadable.getArgument().getName();
      return name.equals("body")
          ? Problem.malformed("The body is not valid JSON.")
          : wrongType(name);
    }
    String path = pathOf(reason.getPath());
    Matcher missing = MISSING.matcher(String.valueOf(reason.getMessage()));
    if (missing.find()) {
      String field = path.isEmpty() ? missing.group(1) : path + "." + missing.group(1);
      return Problem.invalid(field, "required", "This is missing.");
    }
    return path.isEmpty()
        ? Problem.malformed("The body is not the JSON it should be.")
        : wrongType(path);
  }

  private static Problem wrongType(String field) {
    return Problem.invalid(field, "wrong_type", "This is not of the type it should be.");
  }

  private static @Nullable SerdeException serdeExceptionIn(Throwable thrown) {
    SerdeException found = null;
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SerdeException serde && (found == null || !serde.getPath().isEmpty())) {
        found = serde;
      }
    }
    return found;
  }

  /** The path as clients spell it: `models[0].id`. */
  private static String pathOf(List<ReferencePath> innermostFirst) {
    StringBuilder path = new StringBuilder();
    for (ReferencePath step : innermostFirst.reversed()) {
      if (step instanceof CollectionItemReferencePath item) {
        path.append('[').append(item.index()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getArgument().getName());
      }
    }
    return path.toString();
  }
}
