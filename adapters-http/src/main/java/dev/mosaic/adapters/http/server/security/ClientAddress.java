package dev.mosaic.adapters.http.server.security;

import dev.mosaic.adapters.http.server.HttpServerConfig;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a request comes from, and whether it came by https. */
@Singleton
public final class ClientAddress {
  private final TrustedProxies proxies;

  ClientAddress(HttpServerConfig config) {
    this.proxies = new TrustedProxies(config.trustedProxies());
  }

  /** The client's own address; null for what is none. */
  public @Nullable String of(HttpRequest<?> request) {
    InetAddress peer = request.getRemoteAddress().getAddress();
    if (peer == null) {
      return null;
    }
    if (!proxies.contains(peer)) {
      return peer.getHostAddress();
    }
    // Every proxy adds whom it saw at the end, so the truth is read from there.
    List<String> hops =
        request.getHeaders().getAll("X-Forwarded-For").stream()
            .flatMap(line -> List.of(line.split(",")).stream())
            .map(String::strip)
            .toList();
    InetAddress client = peer;
    for (String hop : hops.reversed()) {
      try {
        client = TrustedProxies.addressOf(hop);
      } catch (IllegalArgumentException nonsense) {
        break;
      }
      if (!proxies.contains(client)) {
        break;
      }
    }
    return client.getHostAddress();
  }

  public boolean isSecure(HttpRequest<?> request) {
    InetAddress peer = request.getRemoteAddress().getAddress();
    return request.isSecure()
        || peer != null
            && proxies.contains(peer)
            && "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"));
  }
}
