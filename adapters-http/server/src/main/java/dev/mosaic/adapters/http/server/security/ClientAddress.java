package dev.mosaic.adapters.http.server.security;

import dev.mosaic.adapters.http.server.HttpServerConfig;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a request comes from, and whether it came by https. */
@Singleton
public final class ClientAddress {
  private static final String HTTPS = "https://";
  private static final String HTTPS_PORT = ":443";

  private final TrustedProxies proxies;
  private final @Nullable String secureHost;

  ClientAddress(HttpServerConfig config) {
    this.proxies = new TrustedProxies(config.trustedProxies());
    String told = config.publicUrl();
    this.secureHost =
        told != null && told.startsWith(HTTPS) ? hostOf(URI.create(told).getRawAuthority()) : null;
  }

  /** The client's own address; null for what is none. */
  public @Nullable String of(HttpRequest<?> request) {
    InetAddress peer = request.getRemoteAddress().getAddress();
    return peer == null
        ? null
        : of(peer, request.getHeaders().getAll("X-Forwarded-For")).getHostAddress();
  }

  /**
   * The client's own address.
   *
   * @param peer at the other end of the connection
   * @param forwarded what {@code X-Forwarded-For} says, line by line
   */
  public InetAddress of(InetAddress peer, List<String> forwarded) {
    if (!proxies.contains(peer)) {
      return peer;
    }
    // Every proxy adds whom it saw at the end, so the truth is read from there.
    List<String> hops =
        forwarded.stream()
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
    return client;
  }

  /** Whether this is one of the reverse proxies whose word is believed. */
  public boolean isProxy(InetAddress peer) {
    return proxies.contains(peer);
  }

  /**
   * Whether it came by https: as the server saw itself, as a known proxy says, or because it was
   * made to the https address people open.
   */
  public boolean isSecure(HttpRequest<?> request) {
    InetAddress peer = request.getRemoteAddress().getAddress();
    return request.isSecure()
        || secureHost != null
            && secureHost.equals(hostOf(String.valueOf(request.getHeaders().get("Host"))))
        || peer != null
            && proxies.contains(peer)
            && "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"));
  }

  private static String hostOf(String authority) {
    String lower = authority.toLowerCase(Locale.ROOT);
    return lower.endsWith(HTTPS_PORT)
        ? lower.substring(0, lower.length() - HTTPS_PORT.length())
        : lower;
  }
}
