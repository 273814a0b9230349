package dev.mosaic.adapters.http.server.problem;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.secret.SecretOwner;
import dev.mosaic.ports.secret.SealingKeyUnreadable;
import dev.mosaic.ports.store.StoreUnavailable;
import io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.web.router.exceptions.UnsatisfiedBodyRouteException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers whatever went wrong with a problem document. */
@Singleton
public final class ProblemResponses {
  /** The media type of RFC 9457. */
  public static final MediaType TYPE = MediaType.of("application/problem+json");

  private static final Logger LOG = LoggerFactory.getLogger(ProblemResponses.class);

  // The second is Micronaut's, of a body that ends too early.
  private static final List<String> GONE =
      List.of("Connection reset", "Connection closed before full body was received");

  /** What a refusal says; null for a surprise. */
  static @Nullable Problem refusalIn(Throwable cause) {
    return switch (cause) {
      case Problem problem -> problem;
      case InvalidInput invalid ->
          Problem.invalid(invalid.field(), invalid.code(), invalid.sentence());
      case SealingKeyUnreadable spoiled ->
          SettingsProblems.sealingKeyUnreadable(spoiled.owner() instanceof SecretOwner.OfInstance);
      case StoreUnavailable ignored -> Problem.databaseUnavailable();
      case AuthorizationException refused ->
          refused.isForbidden() ? Problem.forbidden() : unauthenticated();
      case HttpStatusException status -> Problem.ofStatus(status.getStatus());
      case ConversionErrorException unreadable -> UnreadableRequest.explain(unreadable);
      case UnsatisfiedArgumentException missing ->
          Problem.invalid(missing.getArgument().getName(), "required", "This is missing.");
      case UnsatisfiedBodyRouteException ignored ->
          Problem.invalid("body", "required", "Send a JSON object.");
      case UnsatisfiedRouteException missing ->
          Problem.invalid(missing.getArgument().getName(), "required", "This is missing.");
      default -> null;
    };
  }

  /** The answer to anything thrown. */
  public MutableHttpResponse<ProblemJson> of(Throwable cause) {
    Problem refusal = refusalIn(cause);
    if (cause instanceof SealingKeyUnreadable) {
      LOG.error("{}; 'admin replace-data-key' says what can be done", cause.getMessage());
    }
    return refusal == null ? surprise(cause) : of(refusal);
  }

  MutableHttpResponse<ProblemJson> of(Problem problem) {
    MutableHttpResponse<ProblemJson> response =
        HttpResponse.<ProblemJson>status(problem.status()).contentType(TYPE).body(problem.toJson());
    if (problem.status() == HttpStatus.UNAUTHORIZED) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, challenge());
    }
    Duration retryAfter = problem.retryAfter();
    return retryAfter == null
        ? response
        : response.header("Retry-After", String.valueOf(Math.max(1, retryAfter.toSeconds())));
  }

  /** How to come again; says of a token that was sent that it is no good. */
  private static String challenge() {
    return cameByToken()
        ? "Bearer realm=\"Mosaic\", error=\"invalid_token\""
        : "Bearer realm=\"Mosaic\"";
  }

  // A program cannot sign in; whoever runs it has to know that its token is the reason.
  private static Problem unauthenticated() {
    return cameByToken() ? Problem.tokenInvalid() : Problem.unauthenticated();
  }

  private static boolean cameByToken() {
    return ServerRequestContext.currentRequest()
        .flatMap(request -> request.getHeaders().getAuthorization())
        .isPresent();
  }

  private static MutableHttpResponse<ProblemJson> surprise(Throwable cause) {
    HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
    ProblemJson document =
        new ProblemJson(
            "about:blank",
            status.getReason(),
            status.getCode(),
            "Something went wrong inside Mosaic. The server's log has the details for an"
                + " administrator.",
            "internal_error",
            null,
            null,
            null,
            null,
            RequestIds.current().orElse(null),
            log(cause),
            null);
    return HttpResponse.<ProblemJson>status(status).contentType(TYPE).body(document);
  }

  /** Logs a surprise; clients get the correlation id and not a word of it. */
  public static String log(Throwable surprise) {
    String correlation = UUID.randomUUID().toString();
    if (isClientGone(surprise)) {
      LOG.debug("a client went away, correlation id {}", correlation, surprise);
    } else {
      LOG.error(
          "unexpected failure, correlation id {}, request {}",
          correlation,
          RequestIds.current().orElse("-"),
          surprise);
    }
    return correlation;
  }

  // Browsers leave whenever they like; that is nothing to look after.
  private static boolean isClientGone(Throwable surprise) {
    return surprise instanceof ClosedChannelException
        || surprise instanceof SocketException
        || surprise instanceof IOException
            && GONE.stream().anyMatch(String.valueOf(surprise.getMessage())::contains);
  }
}
