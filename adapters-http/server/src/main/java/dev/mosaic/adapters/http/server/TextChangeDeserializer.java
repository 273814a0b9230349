package dev.mosaic.adapters.http.server;

import dev.mosaic.application.request.TextChange;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Tells an absent text from null: the one keeps what is there, the other removes it. */
@Singleton
final class TextChangeDeserializer implements Deserializer<TextChange> {

  @Override
  public TextChange deserialize(
      Decoder decoder, DecoderContext context, Argument<? super TextChange> type)
      throws IOException {
    return new TextChange.Replace(decoder.decodeString());
  }

  @Override
  public TextChange deserializeNullable(
      Decoder decoder, DecoderContext context, Argument<? super TextChange> type)
      throws IOException {
    return decoder.decodeNull() ? new TextChange.Remove() : deserialize(decoder, context, type);
  }

  @Override
  public TextChange getDefaultValue(DecoderContext context, Argument<? super TextChange> type) {
    return new TextChange.Keep();
  }
}
