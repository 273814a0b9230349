package dev.mosaic.domain.provider;

import dev.mosaic.domain.InvalidInput;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A host on a private network that an administrator lets members call.
 *
 * @param host name or address as people write it in the account's address, lower case
 * @param port null allows every port
 */
public record AllowedHost(String host, @Nullable Integer port) {
  private static final String FIELD = "allowedHosts";

  public AllowedHost {
    host = host.strip().toLowerCase(Locale.ROOT);
    if (host.isEmpty() || (port != null && (port < 1 || port > 65_535))) {
      throw invalid();
    }
  }

  /** Reads `host`, `host:port` or `[v6]:port`. */
  public static AllowedHost parse(String text) {
    try {
      URI uri = new URI("http://" + text.strip());
      HostAndPort place = HostAndPort.of(uri).orElseThrow(AllowedHost::invalid);
      boolean bare =
          uri.getRawPath().isEmpty() && uri.getRawQuery() == null && uri.getRawFragment() == null;
      if (!bare) {
        throw invalid();
      }
      boolean portIsNamed = uri.getRawAuthority().length() > place.host().length() + 1;
      return new AllowedHost(place.host(), portIsNamed ? place.port() : null);
    } catch (URISyntaxException notOne) {
      throw invalid();
    }
  }

  /** Whether this allows an address of that host and port. */
  public boolean covers(String otherHost, int otherPort) {
    return host.equals(otherHost.toLowerCase(Locale.ROOT)) && (port == null || port == otherPort);
  }

  private static InvalidInput invalid() {
    return new InvalidInput(
        FIELD,
        "invalid_host",
        "Write a host as ollama.lan, 192.168.1.20 or with its port as ollama.lan:11434.");
  }

  @Override
  public String toString() {
    return port == null ? host : host + ":" + port;
  }
}
