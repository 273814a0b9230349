package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.problem.Problem;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The content of a message in the form of responses, and the parts of it the gateway takes: it
 * knows fewer members than SDKs send, and pictures in a form of its own.
 *
 * @param text its words, joined
 * @param node for the gateway
 * @param pictures whether it has any
 */
record ResponseContent(String text, JsonNode node, boolean pictures) {
  private static final Set<String> PICTURES =
      Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/heic", "image/heif");

  static ResponseContent parse(String role, String path, JsonNode content) {
    if (content.isString()) {
      return new ResponseContent(content.getStringValue(), content, false);
    }
    if (!content.isArray()) {
      throw Members.wrongType(path, "a text, or a list of content parts");
    }
    List<String> texts = new ArrayList<>();
    List<JsonNode> parts = new ArrayList<>();
    boolean pictures = false;
    List<JsonNode> given = Members.items(path, content);
    for (int i = 0; i < given.size(); i++) {
      Members part = Members.of(path + "[" + i + "]", given.get(i));
      if (part.text("type").orElse("").equals("input_image")) {
        parts.add(picture(role, part));
        pictures = true;
      } else {
        String text = ContentParts.textOf(part);
        texts.add(text);
        parts.add(words(role, text));
      }
    }
    texts.removeIf(String::isBlank);
    return new ResponseContent(String.join("\n", texts), JsonNode.createArrayNode(parts), pictures);
  }

  private static JsonNode words(String role, String text) {
    return JsonNode.createObjectNode(
        Map.of(
            "type",
            JsonNode.createStringNode(role.equals("assistant") ? "output_text" : "input_text"),
            "text",
            JsonNode.createStringNode(text)));
  }

  private static JsonNode picture(String role, Members part) {
    if (!role.equals("user")) {
      throw Problem.invalid(
          part.pathOf("type"), "not_served", "Only the user's messages may hold pictures.");
    }
    String field = part.pathOf("image_url");
    String url =
        part.text("image_url")
            .orElseThrow(
                () ->
                    Problem.invalid(field, "required", "Send the picture itself, as a data: URL."))
            .strip();
    ContentParts.checkAddress(field, url);
    int comma = url.indexOf(',');
    String kind = url.substring("data:".length(), url.indexOf(';')).toLowerCase(Locale.ROOT);
    if (!PICTURES.contains(kind)) {
      throw Problem.invalid(field, "bad_format", "Send a JPEG, PNG, GIF, WebP, HEIC or HEIF.");
    }
    return JsonNode.createObjectNode(
        Map.of(
            "type",
            JsonNode.createStringNode("input_image"),
            "source",
            JsonNode.createObjectNode(
                Map.of(
                    "type", JsonNode.createStringNode("base64"),
                    "media_type", JsonNode.createStringNode(kind),
                    "data", JsonNode.createStringNode(url.substring(comma + 1))))));
  }
}
