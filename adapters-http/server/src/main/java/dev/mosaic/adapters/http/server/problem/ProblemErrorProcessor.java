package dev.mosaic.adapters.http.server.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/** Gives the framework's own refusals the form of ours. */
@Singleton
final class ProblemErrorProcessor implements ErrorResponseProcessor<ProblemJson> {
  private static final int SERVER_ERRORS = 500;

  private final ProblemResponses problems;

  ProblemErrorProcessor(ProblemResponses problems) {
    this.problems = problems;
  }

  @Override
  public MutableHttpResponse<ProblemJson> processResponse(
      ErrorContext context, MutableHttpResponse<?> base) {
    Throwable cause = context.getRootCause().orElse(null);
    MutableHttpResponse<ProblemJson> response =
        cause == null || ProblemResponses.refusalIn(cause) == null && base.code() < SERVER_ERRORS
            ? problems.of(Problem.ofStatus(base.status()))
            : problems.of(cause);
    String allow = base.getHeaders().get(HttpHeaders.ALLOW);
    if (allow != null) {
      response.header(HttpHeaders.ALLOW, allow);
    }
    return response;
  }
}
