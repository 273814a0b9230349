package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.adapters.http.client.JsonText;
import io.micronaut.json.tree.JsonNode;
import org.jspecify.annotations.Nullable;

/** What JSON is recognised by. */
final class Signs {
  private Signs() {}

  static boolean isList(@Nullable JsonNode node) {
    return node != null && node.isArray();
  }

  static boolean isTrue(@Nullable JsonNode node) {
    return node != null && node.isBoolean() && node.getBooleanValue();
  }

  static boolean hasText(@Nullable JsonNode node, String member) {
    return !JsonText.text(JsonText.member(node, member)).isEmpty();
  }

  static boolean hasItems(@Nullable JsonNode node, String member) {
    return JsonText.first(JsonText.member(node, member)) != null;
  }
}
