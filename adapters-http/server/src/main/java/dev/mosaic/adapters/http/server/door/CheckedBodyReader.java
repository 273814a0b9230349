package dev.mosaic.adapters.http.server.door;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.codec.CodecException;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads every JSON body of the public API, whatever it is for; stands before Micronaut's own. */
@Singleton
@Order(CheckedBodyReader.BEFORE_THE_USUAL_READER)
@Consumes(MediaType.APPLICATION_JSON)
final class CheckedBodyReader<T> implements MessageBodyReader<T> {
  static final int BEFORE_THE_USUAL_READER = -100;

  private final JsonMapper mapper;

  CheckedBodyReader(JsonMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public boolean isReadable(Argument<T> type, @Nullable MediaType mediaType) {
    return mediaType == null || mediaType.matchesExtension(MediaType.EXTENSION_JSON);
  }

  @Override
  public @Nullable T read(
      Argument<T> type, @Nullable MediaType mediaType, Headers headers, InputStream in) {
    JsonNode body = JsonText.read(in);
    BodyCheck.check(body, type);
    try {
      return mapper.readValueFromTree(body, type);
    } catch (IOException refused) {
      throw new CodecException("cannot bind the body", refused);
    }
  }
}
