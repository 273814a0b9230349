package dev.mosaic.adapters.http.server.problem;

import dev.mosaic.adapters.http.server.probe.ProbeJson;
import dev.mosaic.application.provider.ProviderUse;
import dev.mosaic.domain.provider.ProbeReport;
import io.micronaut.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal on its way to the client. Every code the API answers stands here. */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient HttpStatus status;
  private final String code;
  private final transient List<FieldErrorJson> errors;
  private final transient @Nullable ProbeReport probe;
  private final transient List<ProviderUse> uses;
  private final @Nullable String reason;
  private final transient @Nullable Duration retryAfter;

  Problem(
      HttpStatus status,
      String code,
      String detail,
      List<FieldErrorJson> errors,
      @Nullable ProbeReport probe,
      List<ProviderUse> uses,
      @Nullable String reason,
      @Nullable Duration retryAfter) {
    super(detail, null, false, false);
    this.status = status;
    this.code = code;
    this.errors = errors;
    this.probe = probe;
    this.uses = uses;
    this.reason = reason;
    this.retryAfter = retryAfter;
  }

  static Problem of(HttpStatus status, String code, String detail) {
    return new Problem(status, code, detail, List.of(), null, List.of(), null, null);
  }

  static Problem withReason(HttpStatus status, String code, String reason, String detail) {
    return new Problem(status, code, detail, List.of(), null, List.of(), reason, null);
  }

  static Problem retryable(HttpStatus status, String code, Duration retryAfter, String detail) {
    return new Problem(status, code, detail, List.of(), null, List.of(), null, retryAfter);
  }

  // Requests.

  public static Problem invalid(List<FieldErrorJson> errors) {
    String detail = errors.size() == 1 ? errors.getFirst().message() : "Some fields need a change.";
    return new Problem(
        HttpStatus.BAD_REQUEST, "validation_failed", detail, errors, null, List.of(), null, null);
  }

  public static Problem invalid(String field, String code, String message) {
    return invalid(List.of(new FieldErrorJson(field, code, message)));
  }

  public static Problem malformed(String detail) {
    return of(HttpStatus.BAD_REQUEST, "validation_failed", detail);
  }

  public static Problem notFound() {
    return of(HttpStatus.NOT_FOUND, "not_found", "There is nothing here.");
  }

  public static Problem ofStatus(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> notFound();
      case UNAUTHORIZED -> unauthenticated();
      case FORBIDDEN -> forbidden();
      case METHOD_NOT_ALLOWED ->
          of(status, "method_not_allowed", "This address does not answer that method.");
      case UNSUPPORTED_MEDIA_TYPE ->
          of(status, "unsupported_media_type", "Send JSON; a file as application/octet-stream.");
      case NOT_ACCEPTABLE ->
          of(status, "not_acceptable", "This address does not answer in a form you accept.");
      case REQUEST_ENTITY_TOO_LARGE ->
          of(status, "body_too_large", "The request is larger than this server takes.");
      case BAD_REQUEST -> malformed("The request cannot be read.");
      default -> of(status, codeOf(status), status.getReason() + ".");
    };
  }

  public static Problem bodyTooLarge() {
    return ofStatus(HttpStatus.REQUEST_ENTITY_TOO_LARGE);
  }

  public static Problem headTooLarge() {
    return of(
        HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
        "head_too_large",
        "The head of the request is larger than this server takes: too many cookies, perhaps.");
  }

  public static Problem packed() {
    return of(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "unsupported_media_type",
        "Send the body as it is, without Content-Encoding.");
  }

  public static Problem tooManyConnections() {
    return retryable(
        HttpStatus.TOO_MANY_REQUESTS,
        "too_many_connections",
        Duration.ofSeconds(5),
        "Your address has as many connections as it may have. Try again in a moment.");
  }

  public static Problem serverBusy() {
    return retryable(
        HttpStatus.SERVICE_UNAVAILABLE,
        "server_busy",
        Duration.ofSeconds(5),
        "There is no room for a request of this size now. Try again in a moment.");
  }

  // Who is calling.

  public static Problem unauthenticated() {
    return of(HttpStatus.UNAUTHORIZED, "unauthenticated", "Sign in first.");
  }

  /** As {@link #unauthenticated()}, for a program. */
  public static Problem tokenInvalid() {
    return of(
        HttpStatus.UNAUTHORIZED,
        "unauthenticated",
        "This access token is unknown, has expired or was revoked."
            + " Make a new one on the page Account, under Access tokens.");
  }

  public static Problem forbidden() {
    return of(HttpStatus.FORBIDDEN, "forbidden", "Only an administrator may do this.");
  }

  // First boot.

  public static Problem setupTokenInvalid() {
    return of(
        HttpStatus.FORBIDDEN,
        "setup_token_invalid",
        "This setup link is not valid. Use the one the server printed at its last start.");
  }

  public static Problem adminExists() {
    return of(HttpStatus.CONFLICT, "admin_exists", "This instance has an administrator already.");
  }

  public static Problem onboardingCompleted() {
    return of(HttpStatus.CONFLICT, "onboarding_completed", "The setup is finished already.");
  }

  public static Problem onboardingIncomplete(String step) {
    return of(
        HttpStatus.CONFLICT, "onboarding_incomplete", "The step " + step + " is still to do.");
  }

  public static Problem systemAgentsNotAvailable() {
    return of(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "system_agents_not_available",
        "System agents cannot be set up yet. Skip this step.");
  }

  // Chat.

  public static Problem conversationNotFound() {
    return of(HttpStatus.NOT_FOUND, "conversation_not_found", "There is no such conversation.");
  }

  public static Problem conversationBusy() {
    return of(
        HttpStatus.CONFLICT,
        "conversation_busy",
        "An answer is still on its way in this conversation. Wait for it or stop it.");
  }

  public static Problem conversationReadOnly() {
    return of(
        HttpStatus.CONFLICT,
        "conversation_read_only",
        "Your agent did this by itself. Ask about it in a conversation of your own.");
  }

  public static Problem noProvider(String detail) {
    return of(HttpStatus.UNPROCESSABLE_ENTITY, "no_provider", detail);
  }

  public static Problem agentUnavailable(String reason, String detail) {
    return withReason(HttpStatus.SERVICE_UNAVAILABLE, "agent_unavailable", reason, detail);
  }

  public static Problem agentError(String detail) {
    return of(HttpStatus.BAD_GATEWAY, "agent_error", detail);
  }

  // The server itself.

  public static Problem databaseUnavailable() {
    // A database that restarts is usually back by then.
    return retryable(
        HttpStatus.SERVICE_UNAVAILABLE,
        "database_unavailable",
        Duration.ofSeconds(5),
        "The database does not answer. Try again in a moment.");
  }

  private static String codeOf(HttpStatus status) {
    return status.name().toLowerCase(java.util.Locale.ROOT);
  }

  public HttpStatus status() {
    return status;
  }

  public String code() {
    return code;
  }

  /** When it is worth another try; null where time changes nothing. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** The document itself. */
  public ProblemJson toJson() {
    return new ProblemJson(
        "about:blank",
        status.getReason(),
        status.getCode(),
        String.valueOf(getMessage()),
        code,
        errors.isEmpty() ? null : errors,
        probe == null ? null : ProbeJson.of(probe),
        uses.isEmpty() ? null : uses.stream().map(ProviderUseJson::of).toList(),
        reason,
        RequestIds.current().orElse(null),
        null,
        null);
  }
}
