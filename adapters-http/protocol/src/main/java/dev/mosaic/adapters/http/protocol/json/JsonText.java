package dev.mosaic.adapters.http.protocol.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON of strangers: read if it is some, never trusted to have a shape. */
public final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final JsonNodeTreeCodec TREES = JsonNodeTreeCodec.getInstance();

  private JsonText() {}

  /** Empty if the bytes are not one JSON value. */
  public static Optional<JsonNode> read(byte[] bytes) {
    try (JsonParser parser = FACTORY.createParser(bytes)) {
      if (parser.nextToken() == null) {
        return Optional.empty();
      }
      JsonNode tree = TREES.readTree(parser);
      return parser.nextToken() == null ? Optional.ofNullable(tree) : Optional.empty();
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  /** Empty if the text is not one JSON object. */
  public static Optional<JsonNode> object(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8)).filter(JsonNode::isObject);
  }

  public static byte[] write(JsonNode tree) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator generator = FACTORY.createGenerator(out)) {
      TREES.writeTree(generator, tree);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** The member of an object; null if there is no such thing. */
  public static @Nullable JsonNode member(@Nullable JsonNode node, String name) {
    return node != null && node.isObject() ? node.get(name) : null;
  }

  /** The first item of a list; null if there is no such thing. */
  public static @Nullable JsonNode first(@Nullable JsonNode node) {
    return node != null && node.isArray() && node.size() > 0 ? node.get(0) : null;
  }

  /** The items of a list; none if there is no such thing. */
  public static Iterable<JsonNode> items(@Nullable JsonNode node) {
    return node != null && node.isArray() ? node.values() : List.of();
  }

  /** The text of a string or number; empty for anything else. */
  public static String text(@Nullable JsonNode node) {
    return node != null && (node.isString() || node.isNumber()) ? node.coerceStringValue() : "";
  }
}
