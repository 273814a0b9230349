package dev.mosaic.adapters.http.server;

import dev.mosaic.domain.secret.SecretText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the public listener is set up.
 *
 * @param host address to listen on
 * @param port 0 takes any free one
 * @param trustedProxies addresses and ranges (`10.0.0.0/8`) of the reverse proxies in front; what
 *     others say about the client's address and scheme is not believed
 * @param webapp folder of the built web app; null where another server has it
 * @param csrfKey signs CSRF tokens; keep it across restarts, or open pages must be reloaded
 * @param keepAlive longest silence in a stream
 * @param sessionCheck how often a stream of events makes sure that its session still lives
 */
public record HttpServerConfig(
    String host,
    int port,
    List<String> trustedProxies,
    @Nullable Path webapp,
    SecretText csrfKey,
    Duration keepAlive,
    Duration sessionCheck) {

  // Images travel inside chat messages; OpenClaw takes 20 MB of them.
  private static final int LARGEST_BODY = 20 * 1024 * 1024;

  /** The usual times: half of what the strictest proxies wait, and well within five seconds. */
  public static HttpServerConfig standard(
      String host,
      int port,
      List<String> trustedProxies,
      @Nullable Path webapp,
      SecretText csrfKey) {
    return new HttpServerConfig(
        host,
        port,
        trustedProxies,
        webapp,
        csrfKey,
        Duration.ofSeconds(15),
        Duration.ofSeconds(3));
  }

  /** The same in Micronaut's words, to be given to the application context. */
  public Map<String, Object> toProperties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("micronaut.server.host", host);
    properties.put("micronaut.server.port", port == 0 ? -1 : port);
    properties.put("micronaut.server.date-header", true);
    properties.put("micronaut.server.max-request-size", LARGEST_BODY);
    properties.put("micronaut.server.max-request-buffer-size", LARGEST_BODY);
    properties.put("micronaut.server.idle-timeout", "5m");
    // A HEAD that answers by itself would run a handler twice the work for nothing.
    properties.put("micronaut.serde.serialization.inclusion", "ALWAYS");
    properties.put("micronaut.security.enabled", true);
    properties.put("micronaut.security.reject-not-found", false);
    properties.put("micronaut.security.redirect.enabled", false);
    properties.put("micronaut.security.endpoints.login.enabled", false);
    properties.put("micronaut.security.endpoints.logout.enabled", false);
    properties.put("micronaut.security.token.enabled", false);
    properties.put("micronaut.security.basic-auth.enabled", false);
    properties.put("micronaut.security.csrf.signature-key", csrfKey.reveal());
    properties.put("micronaut.security.csrf.cookie-name", "mosaic_csrf");
    properties.put("micronaut.security.csrf.token-resolvers.field.enabled", false);
    // Ours looks at every call of a session, whatever content type it claims.
    properties.put("micronaut.security.csrf.filter.enabled", false);
    return properties;
  }
}
