package dev.mosaic.adapters.http.protocol.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON of the protocols. */
final class WireJson {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final ObjectMapper MAPPER = ObjectMapper.getDefault();

  private WireJson() {}

  /** An object of these names and values, in this order. */
  static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return object;
  }

  static byte[] bytes(Map<String, @Nullable Object> object) {
    try {
      return MAPPER.writeValueAsBytes(object);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static String text(Map<String, @Nullable Object> object) {
    return new String(bytes(object), StandardCharsets.UTF_8);
  }

  /**
   * The members `model` and `stream` of an object, without making a tree of what may be many
   * megabytes. The last of several of one name counts, as everywhere.
   *
   * @return empty if this is not one JSON object, or the model is no text
   */
  static Optional<Members> members(byte[] body) {
    try (JsonParser parser = FACTORY.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      String model = "";
      Boolean stream = null;
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("model")) {
          model = value == JsonToken.VALUE_STRING ? parser.getText() : "";
        } else if (name.equals("stream")) {
          stream = value.isBoolean() ? Boolean.valueOf(parser.getBooleanValue()) : null;
        }
        parser.skipChildren();
      }
      return parser.nextToken() == null
          ? Optional.of(new Members(model, stream))
          : Optional.empty();
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  /**
   * What a body says.
   *
   * @param model empty where it says none
   * @param stream null where it does not say
   */
  record Members(String model, @Nullable Boolean stream) {
    /** Empty without a model. */
    Optional<WireCall> call(boolean streamsUnlessTold) {
      return model.isEmpty()
          ? Optional.empty()
          : Optional.of(new WireCall(model, stream == null ? streamsUnlessTold : stream));
    }
  }
}
