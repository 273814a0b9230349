package dev.mosaic.adapters.http.server.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as OpenAI's API spells it; its SDKs show the message.
 *
 * @param message one plain sentence for a person; where several fields need a change, one each
 * @param type what kind of error it is, in OpenAI's words
 * @param code stable snake_case word for programs
 * @param param the first field to change; null if it is not about one
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OpenAiErrorJson(String message, String type, String code, @Nullable String param) {

  static OpenAiErrorJson of(ProblemJson problem) {
    List<FieldErrorJson> errors = problem.errors() == null ? List.of() : problem.errors();
    String message =
        errors.isEmpty()
            ? problem.detail()
            : errors.stream()
                .map(error -> error.field() + ": " + error.message())
                .collect(Collectors.joining(" "));
    return new OpenAiErrorJson(
        message,
        typeOf(problem),
        problem.reason() == null ? problem.code() : problem.reason(),
        errors.isEmpty() ? null : errors.getFirst().field());
  }

  private static String typeOf(ProblemJson problem) {
    if (problem.code().equals("insufficient_quota")) {
      return "insufficient_quota";
    }
    return switch (problem.status()) {
      case 401 -> "authentication_error";
      case 403 -> "permission_error";
      case 429 -> "rate_limit_error";
      default -> problem.status() >= 500 ? "server_error" : "invalid_request_error";
    };
  }
}
