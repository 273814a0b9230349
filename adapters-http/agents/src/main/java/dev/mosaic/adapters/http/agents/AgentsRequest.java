package dev.mosaic.adapters.http.agents;

import dev.mosaic.domain.secret.SecretText;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The head of a container's request.
 *
 * @param path percent-encoded as it came; empty where it is no path
 * @param arrivedAt which of this machine's addresses
 * @param peer the container's address
 * @param bearer the token a container shows for its settings
 * @param key the token a container shows for models, wherever its protocol has a place for it
 * @param traceId the same for all calls of one turn; null if the call names none
 */
record AgentsRequest(
    String method,
    String path,
    InetSocketAddress arrivedAt,
    InetAddress peer,
    Optional<SecretText> bearer,
    Optional<SecretText> key,
    @Nullable String traceId) {
  private static final Pattern TRACE =
      Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-.*");

  static AgentsRequest of(HttpRequest request, Channel channel) {
    HttpHeaders headers = request.headers();
    Optional<SecretText> bearer = bearerOf(headers);
    return new AgentsRequest(
        request.method().name(),
        pathOf(request.uri()),
        (InetSocketAddress) channel.localAddress(),
        peerOf(channel),
        bearer,
        Stream.of(bearer, secret(headers.get("x-api-key")), secret(headers.get("x-goog-api-key")))
            .flatMap(Optional::stream)
            .findFirst(),
        traceOf(headers.get("traceparent")));
  }

  /** Who is at the other end. */
  static InetAddress peerOf(Channel channel) {
    return ((InetSocketAddress) channel.remoteAddress()).getAddress();
  }

  private static String pathOf(String address) {
    try {
      String path = new URI(address).getRawPath();
      return path == null ? "" : path;
    } catch (URISyntaxException notOne) {
      return "";
    }
  }

  private static Optional<SecretText> bearerOf(HttpHeaders headers) {
    String header = headers.get("Authorization");
    return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
        ? secret(header.substring(7))
        : Optional.empty();
  }

  private static Optional<SecretText> secret(@Nullable String text) {
    return text == null || text.isBlank()
        ? Optional.empty()
        : Optional.of(new SecretText(text.strip()));
  }

  private static @Nullable String traceOf(@Nullable String header) {
    if (header == null) {
      return null;
    }
    Matcher parts = TRACE.matcher(header);
    return parts.matches() ? parts.group(1) : null;
  }
}
