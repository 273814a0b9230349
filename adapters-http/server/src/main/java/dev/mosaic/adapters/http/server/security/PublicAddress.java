package dev.mosaic.adapters.http.server.security;

import dev.mosaic.adapters.http.server.HttpServerConfig;
import dev.mosaic.adapters.http.server.problem.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The address people open: the configured one, else the one this request was made to. */
@Singleton
public final class PublicAddress {
  private static final Pattern HOST =
      Pattern.compile("(?:[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::\\d{1,5})?");

  private final @Nullable String told;
  private final ClientAddress addresses;

  PublicAddress(HttpServerConfig config, ClientAddress addresses) {
    this.told = config.publicUrl();
    this.addresses = addresses;
  }

  /**
   * A page of this instance.
   *
   * @param path begins with a slash; may hold query and fragment
   */
  public URI page(HttpRequest<?> request, String path) {
    return URI.create(base(request) + path);
  }

  private String base(HttpRequest<?> request) {
    if (told != null) {
      return told;
    }
    String host = String.valueOf(request.getHeaders().get(HttpHeaders.HOST));
    if (!HOST.matcher(host).matches()) {
      throw Problem.malformed("The header Host names no host.");
    }
    return (addresses.isSecure(request) ? "https://" : "http://") + host;
  }
}
