package dev.mosaic.adapters.http.server.door;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import java.util.Arrays;
import java.util.List;

/**
 * Refuses headers that nobody can read before Micronaut reads them: it fails over some, and takes a
 * body of an unreadable type for JSON.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class HeadCheck {

  @PreMatching
  @RequestFilter
  void check(HttpRequest<?> request) {
    FieldErrors errors = new FieldErrors();
    if (request.getHeaders().getAll(HttpHeaders.ACCEPT_LANGUAGE).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .anyMatch(language -> language.strip().startsWith(";"))) {
      errors.wrongType(HttpHeaders.ACCEPT_LANGUAGE, "a list of languages");
    }
    List<String> types = request.getHeaders().getAll(HttpHeaders.CONTENT_TYPE);
    if (types.stream().anyMatch(type -> !isMediaType(type))) {
      errors.wrongType(HttpHeaders.CONTENT_TYPE, "a media type such as application/json");
    }
    errors.throwIfAny();
  }

  private static boolean isMediaType(String text) {
    try {
      return !MediaType.of(text).getType().isBlank();
    } catch (IllegalArgumentException none) {
      return false;
    }
  }
}
