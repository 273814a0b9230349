package dev.mosaic.adapters.http.server.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The name a call goes by: in its answer, in its problem document and in the log. */
public final class RequestIds {
  /** Carries it, both ways. */
  public static final String HEADER = "X-Request-Id";

  private static final String KNOWN = "dev.mosaic.request-id";
  // It comes to stand in logs, so nothing that a log or a terminal could take for something else.
  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:/+=-]{1,128}");

  private RequestIds() {}

  /** The one the caller gave, if it can stand in a log; else one made up, the same every time. */
  public static String of(HttpRequest<?> request) {
    Optional<String> known = request.getAttribute(KNOWN, String.class);
    if (known.isPresent()) {
      return known.get();
    }
    String given = request.getHeaders().get(HEADER);
    String id =
        given != null && SANE.matcher(given).matches() ? given : UUID.randomUUID().toString();
    request.setAttribute(KNOWN, id);
    return id;
  }

  /** That of the call this thread works for; empty where it works for none. */
  static Optional<String> current() {
    return ServerRequestContext.currentRequest().map(RequestIds::of);
  }
}
