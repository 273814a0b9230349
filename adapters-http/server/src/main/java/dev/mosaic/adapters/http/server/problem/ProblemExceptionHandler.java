package dev.mosaic.adapters.http.server.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Catches what no framework handler knows. */
@Singleton
final class ProblemExceptionHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {
  private final ProblemResponses problems;

  ProblemExceptionHandler(ProblemResponses problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes") // the interface has it so
  public HttpResponse<?> handle(HttpRequest request, Throwable exception) {
    return problems.of(exception);
  }
}
