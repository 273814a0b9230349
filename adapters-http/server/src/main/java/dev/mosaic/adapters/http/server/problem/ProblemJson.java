package dev.mosaic.adapters.http.server.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mosaic.adapters.http.server.probe.ProbeJson;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal or a failure, as RFC 9457 has it.
 *
 * @param type always {@code about:blank}: the code says what it is
 * @param title the status in words
 * @param status the HTTP status
 * @param detail one plain sentence for a person
 * @param code stable snake_case word for programs
 * @param errors which fields to change, with {@code validation_failed}
 * @param probe what the check found, with {@code probe_failed}
 * @param uses what names the account, with {@code provider_in_use}
 * @param reason the agent's own error code, with {@code agent_unavailable}
 * @param requestId what the call goes by, as in the answer's header {@code X-Request-Id}
 * @param correlationId finds the surprise in the server's log, with {@code internal_error}
 * @param error the same in OpenAI's form, under {@code /v1}
 */
@Serdeable
public record ProblemJson(
    String type,
    String title,
    int status,
    String detail,
    String code,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<FieldErrorJson> errors,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProbeJson probe,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ProviderUseJson> uses,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String requestId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String correlationId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OpenAiErrorJson error) {

  /** The same for clients of OpenAI's API. */
  public ProblemJson speakingOpenAi() {
    return with(OpenAiErrorJson.of(this));
  }

  private ProblemJson with(OpenAiErrorJson openAi) {
    return new ProblemJson(
        type,
        title,
        status,
        detail,
        code,
        errors,
        probe,
        uses,
        reason,
        requestId,
        correlationId,
        openAi);
  }

  /** The same in other words. */
  ProblemJson saying(String words) {
    return new ProblemJson(
        type,
        title,
        status,
        words,
        code,
        errors,
        probe,
        uses,
        reason,
        requestId,
        correlationId,
        error);
  }
}
