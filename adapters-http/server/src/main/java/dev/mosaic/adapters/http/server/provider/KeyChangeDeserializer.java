package dev.mosaic.adapters.http.server.provider;

import dev.mosaic.application.provider.KeyChange;
import dev.mosaic.domain.secret.SecretText;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Tells an absent key from null: the one keeps what is stored, the other removes it. */
@Singleton
final class KeyChangeDeserializer implements Deserializer<KeyChange> {

  @Override
  public KeyChange deserialize(
      Decoder decoder, DecoderContext context, Argument<? super KeyChange> type)
      throws IOException {
    return new KeyChange.Replace(new SecretText(decoder.decodeString()));
  }

  @Override
  public KeyChange deserializeNullable(
      Decoder decoder, DecoderContext context, Argument<? super KeyChange> type)
      throws IOException {
    return decoder.decodeNull() ? new KeyChange.Remove() : deserialize(decoder, context, type);
  }

  @Override
  public KeyChange getDefaultValue(DecoderContext context, Argument<? super KeyChange> type) {
    return new KeyChange.Keep();
  }
}
