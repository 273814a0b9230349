package dev.mosaic.adapters.http.server.problem;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
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
      Set.of("insufficient_quota", "answer_stopped", "agent_unavailable", "agent_error");

  private static final String SERVED =
      "This is not served here. Served are GET /v1/models, GET /v1/models/{id}"
          + ", POST /v1/chat/completions and POST /v1/responses.";

  private static final String EMBEDDINGS =
      "Embeddings are not served here: agents have models to think with, and no model for"
          + " embeddings. Set your program's embeddings to a vendor, or to a model on its own"
          + " machine.";

  @ResponseFilter
  @SuppressWarnings({"unchecked", "rawtypes"}) // the body takes the place of one of its own type
  void speakOpenAi(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (response.body() instanceof ProblemJson problem && problem.error() == null) {
      ProblemJson said =
          problem.code().equals("not_found") ? problem.saying(wayOn(request)) : problem;
      ((MutableHttpResponse) response).body(said.speakingOpenAi());
      if (FINAL.contains(problem.code())) {
        // Heeded by OpenAI's own SDKs, which would ask again by themselves.
        response.header("x-should-retry", "false");
      }
    }
  }

  private static String wayOn(HttpRequest<?> request) {
    return request.getPath().equals("/v1/embeddings") ? EMBEDDINGS : SERVED;
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.FIRST.order();
  }
}
