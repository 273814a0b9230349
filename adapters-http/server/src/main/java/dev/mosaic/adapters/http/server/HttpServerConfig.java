package dev.mosaic.adapters.http.server;

import dev.mosaic.domain.secret.SecretText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the public listener is set up; a bean of whoever starts it.
 *
 * @param trustedProxies addresses and ranges ({@code 10.0.0.0/8}) of the reverse proxies in front;
 *     what others say about the client's address and scheme is not believed
 * @param webapp folder of the built web app; null where another server has it
 * @param csrfKey signs CSRF tokens; keep it across restarts, or open pages must be reloaded
 * @param linkKey signs links to downloads; at least 32 bytes, and no other key of the server
 * @param publicUrl address people open, without a trailing slash; null takes it from each request
 * @param keepAlive longest silence in a stream
 * @param sessionCheck how often a stream of events makes sure that its session still lives
 */
public record HttpServerConfig(
    List<String> trustedProxies,
    @Nullable Path webapp,
    SecretText csrfKey,
    SecretText linkKey,
    @Nullable String publicUrl,
    Duration keepAlive,
    Duration sessionCheck) {

  // Images travel inside chat messages; OpenClaw takes 20 MB of them.
  private static final int LARGEST_BODY = 20 * 1024 * 1024;
  private static final int LARGEST_HEAD = 32 * 1024;
  private static final int LARGEST_LINE = 8 * 1024;
  private static final int FOR_PROXIES = 1024;

  /** The usual times: within what strict proxies wait, and well within five seconds. */
  public static HttpServerConfig standard(
      List<String> trustedProxies,
      @Nullable Path webapp,
      SecretText csrfKey,
      SecretText linkKey,
      @Nullable String publicUrl) {
    return new HttpServerConfig(
        trustedProxies,
        webapp,
        csrfKey,
        linkKey,
        publicUrl,
        Duration.ofSeconds(15),
        Duration.ofSeconds(3));
  }

  /**
   * What Micronaut must be configured with for this adapter.
   *
   * @param port 0 takes any free one
   */
  public static Map<String, Object> properties(String host, int port) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("micronaut.server.host", host);
    properties.put("micronaut.server.port", port == 0 ? -1 : port);
    properties.put("micronaut.server.max-request-size", LARGEST_BODY);
    properties.put("micronaut.server.max-request-buffer-size", LARGEST_BODY);
    // Other programs on the same host name have cookies, too. A proxy adds some headers of its own.
    properties.put("micronaut.server.netty.max-header-size", LARGEST_HEAD + FOR_PROXIES);
    properties.put("micronaut.server.netty.max-initial-line-length", LARGEST_LINE);
    properties.put("micronaut.server.netty.request-decompression-enabled", false);
    // Browsers leave signs such as | in addresses as they are.
    properties.put("micronaut.server.escape-html-url", true);
    // Clients distinguish null from absent, so null is written.
    properties.put("micronaut.serde.serialization.inclusion", "ALWAYS");
    // Unknown addresses are answered 404 rather than 401; known ones are closed by default.
    properties.put("micronaut.security.reject-not-found", false);
    properties.put("micronaut.security.redirect.enabled", false);
    properties.put("micronaut.security.endpoints.login.enabled", false);
    properties.put("micronaut.security.endpoints.logout.enabled", false);
    // Tokens of the framework are links to downloads, and nothing else opens with one.
    properties.put("micronaut.security.token.bearer.enabled", false);
    properties.put("micronaut.security.endpoints.keys.enabled", false);
    properties.put("micronaut.security.sessionid-resolver.jwt-id.enabled", false);
    // It reads the machine's clock; LinkClaims reads the one that is passed in.
    properties.put("micronaut.security.token.jwt.claims-validators.expiration", false);
    properties.put("micronaut.security.basic-auth.enabled", false);
    properties.put("micronaut.security.csrf.token-resolvers.field.enabled", false);
    // Ours looks at every call of a session, whatever content type it claims.
    properties.put("micronaut.security.csrf.filter.enabled", false);
    // It answers a foreign page at a local address with nothing at all, and looks nowhere else.
    properties.put("micronaut.server.cors.localhost-pass-through", true);
    return properties;
  }
}
