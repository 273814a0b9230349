package dev.mosaic.adapters.http.server.problem;

import dev.mosaic.domain.provider.ProviderFault;
import io.micronaut.http.HttpStatus;
import java.util.List;

/** Refusals and failures of calls for vectors. */
public final class EmbeddingProblems {
  // Accounts beyond that make no sentence.
  private static final int MOST_NAMED = 10;

  private EmbeddingProblems() {}

  /**
   * @param able names of the caller's accounts that can
   */
  public static Problem unknownAccount(List<String> able) {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "model_not_found",
        "You have no active provider of that name. Name a model as provider/model. " + can(able));
  }

  /**
   * @param able names of the caller's accounts that can
   */
  public static Problem notServed(List<String> able) {
    return Problem.invalid(
        "model",
        "not_served",
        "Name a model as provider/model, of a provider that serves embeddings: one with OpenAI's"
            + " protocols, or Ollama. "
            + can(able));
  }

  /** The vendor did not answer. */
  public static Problem failed(ProviderFault fault) {
    String said = fault.hint() == null ? fault.message() : fault.message() + " " + fault.hint();
    return switch (fault.code()) {
      case NO_CREDIT -> Problem.of(HttpStatus.TOO_MANY_REQUESTS, "insufficient_quota", said);
      case SHARE_LIMIT_REACHED ->
          Problem.of(HttpStatus.TOO_MANY_REQUESTS, "share_limit_reached", said);
      case RATE_LIMITED -> ChatProblems.rateLimited(said);
      case MODEL_NOT_FOUND -> Problem.of(HttpStatus.NOT_FOUND, "model_not_found", said);
      default ->
          Problem.withReason(
              HttpStatus.SERVICE_UNAVAILABLE, "provider_failed", fault.code().label(), said);
    };
  }

  private static String can(List<String> able) {
    if (able.isEmpty()) {
      return "None of yours can.";
    }
    List<String> named = able.stream().limit(MOST_NAMED).map(name -> "`" + name + "`").toList();
    return "Of yours these can: "
        + String.join(", ", named)
        + (able.size() > MOST_NAMED ? " and more." : ".");
  }
}
