package dev.mosaic.testkit.oidc;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Parameters as addresses and forms carry them.
 *
 * @param values by name, decoded
 */
record Query(Map<String, String> values) {
  Query {
    values = new LinkedHashMap<>(values);
  }

  static Query of(URI address) {
    return parse(address.getRawQuery() == null ? "" : address.getRawQuery());
  }

  static Query parse(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : text.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(
            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return new Query(values);
  }

  /** Empty where there is none. */
  String get(String name) {
    return values.getOrDefault(name, "");
  }

  URI behind(String address) {
    String text =
        values.entrySet().stream()
            .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&"));
    return URI.create(address + (address.contains("?") ? "&" : "?") + text);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
