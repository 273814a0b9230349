package dev.mosaic.adapters.http.protocol.shape;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The members `model` and `stream` of a request, read without making a tree of what may be many
 * megabytes. The last of several of one name counts, as everywhere.
 *
 * @param model empty where it says none
 * @param stream null where it does not say
 */
public record CallMembers(String model, @Nullable Boolean stream) {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Empty if this is not one JSON object. */
  public static Optional<CallMembers> of(byte[] body) {
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
          ? Optional.of(new CallMembers(model, stream))
          : Optional.empty();
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  /** Empty without a model. */
  Optional<ModelCall> call(boolean streamsUnlessTold) {
    return model.isEmpty()
        ? Optional.empty()
        : Optional.of(new ModelCall(model, stream == null ? streamsUnlessTold : stream));
  }
}
