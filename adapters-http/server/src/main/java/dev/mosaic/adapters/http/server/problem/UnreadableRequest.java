package dev.mosaic.adapters.http.server.problem;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.CollectionItemReferencePath;
import io.micronaut.serde.exceptions.path.ReferencePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Says which part of a request cannot be read. Never repeats the value: it may be a secret. */
final class UnreadableRequest {
  // Serde names a missing member in its message only.
  private static final Pattern MISSING =
      Pattern.compile("Required (?:constructor parameter|property) \\[\\S+ (\\w+)]");

  private UnreadableRequest() {}

  static Problem explain(ConversionErrorException unreadable) {
    List<SerdeException> reasons = serdeExceptionsIn(unreadable);
    if (reasons.isEmpty()) {
      String name = unreadable.getArgument().getName();
      return name.equals("body")
          ? Problem.invalid("body", "required", "Send a JSON object.")
          : wrongType(name);
    }
    String path = longestPathOf(reasons);
    Optional<String> missing = missingMemberIn(reasons);
    if (missing.isPresent()) {
      String field = path.isEmpty() ? missing.get() : path + "." + missing.get();
      return Problem.invalid(field, "required", "This is missing.");
    }
    return path.isEmpty()
        ? Problem.invalid("body", "wrong_type", "The body is not the JSON it should be.")
        : wrongType(path);
  }

  private static Problem wrongType(String field) {
    return Problem.invalid(field, "wrong_type", "This is not of the type it should be.");
  }

  private static List<SerdeException> serdeExceptionsIn(Throwable thrown) {
    List<SerdeException> found = new ArrayList<>();
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SerdeException serde) {
        found.add(serde);
      }
    }
    return found;
  }

  private static Optional<String> missingMemberIn(List<SerdeException> reasons) {
    return reasons.stream()
        .map(reason -> MISSING.matcher(String.valueOf(reason.getMessage())))
        .flatMap(matcher -> matcher.results().map((MatchResult result) -> result.group(1)))
        .findFirst();
  }

  /** The way from the whole body; inner exceptions know only the last part of it. */
  private static String longestPathOf(List<SerdeException> reasons) {
    return reasons.stream()
        .map(SerdeException::getPath)
        .max(Comparator.comparingInt(List::size))
        .map(UnreadableRequest::spelled)
        .orElse("");
  }

  /** As clients spell it: {@code models[0].id}. */
  private static String spelled(List<ReferencePath> innermostFirst) {
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
