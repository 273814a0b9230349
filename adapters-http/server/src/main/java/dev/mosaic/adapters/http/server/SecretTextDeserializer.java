package dev.mosaic.adapters.http.server;

import dev.mosaic.domain.secret.SecretText;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Reads secrets. There is no counterpart that writes them. */
@Singleton
final class SecretTextDeserializer implements Deserializer<SecretText> {

  @Override
  public SecretText deserialize(
      Decoder decoder, DecoderContext context, Argument<? super SecretText> type)
      throws IOException {
    return new SecretText(decoder.decodeString());
  }
}
