package dev.mosaic.adapters.http.server.problem;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.Set;

/**
 * Whatever goes wrong under {@code /v1} is also said in OpenAI's form, beside the problem document,
 * wherever it was refused: its SDKs read nothing else.
 */
@ServerFilter("/v1/**")
final class OpenAiErrors implements Ordered {
  /** After these the same call would be made once more for nothing, or for tokens. */
  private static final Set<String> FINAL =
      Set.of(
          "insufficient_quota",
          "answer_stopped",
          "agent_unavailable",
          "agent_error",
          "provider_failed");

  private static final String SERVED =
      "This is not served here. Served are GET /v1/models, GET /v1/models/{id}"
          + ", POST /v1/chat/completions, POST /v1/responses and POST /v1/embeddings.";

  @ResponseFilter
  @SuppressWarnings({"unchecked", "rawtypes"}) // the body takes the place of one of its own type
  void speakOpenAi(MutableHttpResponse<?> response) {
    if (response.body() instanceof ProblemJson problem && problem.error() == null) {
      ProblemJson said = problem.code().equals("not_found") ? problem.saying(SERVED) : problem;
      ((MutableHttpResponse) response).body(said.speakingOpenAi());
      if (FINAL.contains(problem.code())) {
        // Heeded by OpenAI's own SDKs, which would ask again by themselves.
        response.header("x-should-retry", "false");
      }
    }
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.FIRST.order();
  }
}
