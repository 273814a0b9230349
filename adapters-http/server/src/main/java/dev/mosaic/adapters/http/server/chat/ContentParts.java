package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.problem.Problem;
import io.micronaut.json.tree.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The parts of a message's content. What the gateway would leave out is refused. */
final class ContentParts {
  private static final String DATA = "data:";

  /** What people send, and what to do instead. */
  private static final Map<String, String> NOT_SERVED =
      Map.of(
          "file", "Send its text as a text part, or pages as pictures.",
          "input_file", "Send its text as a text part, or pages as pictures.",
          "input_audio", "Your agent does not listen; send the words as text.",
          "video_url", "Your agent does not watch videos; send pictures.");

  private ContentParts() {}

  /** What a part says in words; empty for a picture. */
  static Optional<String> textOf(String role, String path, JsonNode node) {
    Members part = Members.of(path, node);
    if (part.text("type").orElse("").equals("image_url")) {
      checkPicture(role, part);
      return Optional.empty();
    }
    return Optional.of(textOf(part));
  }

  /** The address of a picture; empty for other parts. */
  static Optional<String> pictureOf(Members part) {
    return part.text("type")
        .filter(type -> type.equals("image_url"))
        .flatMap(type -> part.find("image_url"))
        .map(
            picture ->
                picture.isString()
                    ? picture.getStringValue()
                    : required(Members.of(part.pathOf("image_url"), picture), "url"));
  }

  /** What a part says that is no picture. */
  static String textOf(Members part) {
    String type = part.text("type").orElse("");
    return switch (type) {
      case "text", "input_text", "output_text" -> required(part, "text");
      case "refusal" -> required(part, "refusal");
      case "" -> throw Problem.invalid(part.pathOf("type"), "required", "This is missing.");
      default ->
          throw Problem.invalid(
              part.pathOf("type"),
              "not_served",
              "Parts of this type are not served here. "
                  + NOT_SERVED.getOrDefault(type, "Send parts of text or pictures."));
    };
  }

  private static String required(Members part, String name) {
    return part.text(name)
        .orElseThrow(() -> Problem.invalid(part.pathOf(name), "required", "This is missing."));
  }

  private static void checkPicture(String role, Members part) {
    if (!role.equals("user")) {
      throw Problem.invalid(
          part.pathOf("type"), "not_served", "Only the user's messages may hold pictures.");
    }
    JsonNode picture =
        part.find("image_url")
            .orElseThrow(
                () -> Problem.invalid(part.pathOf("image_url"), "required", "This is missing."));
    String field = picture.isString() ? part.pathOf("image_url") : part.pathOf("image_url.url");
    checkAddress(field, pictureOf(part).orElse(""));
  }

  /** Agents have no way out, so a picture has to come with the message. */
  static void checkAddress(String field, String url) {
    String head = url.strip();
    int comma = head.indexOf(',');
    boolean data = head.regionMatches(true, 0, DATA, 0, DATA.length()) && comma > 0;
    if (!data) {
      throw Problem.invalid(
          field,
          "not_served",
          "Your agent fetches nothing: send the picture itself, as a data: URL.");
    }
    String kind = head.substring(DATA.length(), comma).toLowerCase(Locale.ROOT);
    if (!kind.startsWith("image/") || !kind.endsWith(";base64") || comma == head.length() - 1) {
      throw Problem.invalid(
          field, "bad_format", "Send a picture as data:image/png;base64, and its bytes.");
    }
  }
}
