package dev.mosaic.adapters.http.server.security;

import dev.mosaic.domain.secret.SecretText;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names, makes and reads Mosaic's cookies. Over https every one is called {@code __Host-…}, which a
 * browser takes from this very host alone, and no other name is looked at: a cookie that a sibling
 * host planted for the whole domain counts for nothing.
 */
@Singleton
public final class HostCookies {
  static final String PREFIX = "__Host-";

  private final ClientAddress addresses;

  HostCookies(ClientAddress addresses) {
    this.addresses = addresses;
  }

  /**
   * Begins a cookie.
   *
   * @param name without the prefix
   * @param path where it is sent to over plain http; over https the prefix wants the whole host
   * @param life zero takes it away
   */
  public Cookie cookie(
      HttpRequest<?> request, String name, String path, String value, Duration life) {
    boolean secure = addresses.isSecure(request);
    return Cookie.of(secure ? PREFIX + name : name, value)
        .path(secure ? "/" : path)
        .secure(secure)
        .maxAge(life);
  }

  /**
   * What the browser brings of that name; empty where it brings none, or, over https, two.
   *
   * @param name without the prefix
   */
  public Optional<SecretText> valueOf(HttpRequest<?> request, String name) {
    boolean secure = addresses.isSecure(request);
    List<String> values = valuesOf(request, secure ? PREFIX + name : name).toList();
    // No browser has two of a prefixed name, so one of them is a trick.
    return values.isEmpty() || secure && values.size() > 1
        ? Optional.empty()
        : Optional.of(values.getFirst()).filter(value -> !value.isBlank()).map(SecretText::new);
  }

  // Read here and not by the server's decoder: that one leaves out commas before a name, so that
  // ",__Host-x", which a browser lets any sibling plant, would pass for "__Host-x".
  private static Stream<String> valuesOf(HttpRequest<?> request, String name) {
    String start = name + "=";
    return request.getHeaders().getAll(HttpHeaders.COOKIE).stream()
        .flatMap(header -> Stream.of(header.split(";")))
        .map(HostCookies::withoutBlanks)
        .filter(pair -> pair.startsWith(start))
        .map(pair -> pair.substring(start.length()));
  }

  // Spaces and tabs alone: what else counts as white space somewhere is part of a name here.
  private static String withoutBlanks(String pair) {
    int begin = 0;
    int end = pair.length();
    while (begin < end && isBlank(pair.charAt(begin))) {
      begin++;
    }
    while (end > begin && isBlank(pair.charAt(end - 1))) {
      end--;
    }
    return pair.substring(begin, end);
  }

  private static boolean isBlank(char sign) {
    return sign == ' ' || sign == '\t';
  }
}
