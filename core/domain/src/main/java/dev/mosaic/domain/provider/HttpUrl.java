package dev.mosaic.domain.provider;

import dev.mosaic.domain.InvalidInput;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * An absolute http or https address without user-info, query or fragment, and without a trailing
 * slash. Says nothing about whether Mosaic may call it: that is the address guard's.
 */
public record HttpUrl(String value) {
  private static final int MAX_LENGTH = 2_000;

  public HttpUrl {
    value = stripTrailingSlashes(value.strip());
    if (value.length() > MAX_LENGTH || !isAddress(value)) {
      throw new InvalidInput(
          "baseUrl",
          "bad_url",
          "Give an address such as https://api.example.com/v1, without user name, query or"
              + " fragment.");
    }
  }

  public URI toUri() {
    return URI.create(value);
  }

  /** Where it leads. */
  public HostAndPort place() {
    return HostAndPort.in(toUri());
  }

  /** Whether both lead to the same scheme, host and port, as they are written. */
  public boolean isAtSameHost(HttpUrl other) {
    return toUri().getScheme().equalsIgnoreCase(other.toUri().getScheme())
        && toUri().getAuthority().equalsIgnoreCase(other.toUri().getAuthority());
  }

  private static String stripTrailingSlashes(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '/') {
      end--;
    }
    return text.substring(0, end);
  }

  private static boolean isAddress(String text) {
    try {
      URI uri = new URI(text);
      boolean http =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return http
          && HostAndPort.of(uri).isPresent()
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null;
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
