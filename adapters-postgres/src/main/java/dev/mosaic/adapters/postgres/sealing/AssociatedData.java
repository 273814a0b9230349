package dev.mosaic.adapters.postgres.sealing;

import dev.mosaic.domain.secret.SecretPlace;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * What a ciphertext is bound to. Every part is prefixed by its length, so that no two lists of
 * parts give the same bytes.
 */
final class AssociatedData {
  private AssociatedData() {}

  static byte[] of(byte version, SecretPlace place) {
    return of(
        version,
        Stream.concat(
                Stream.of(place.table(), place.column(), place.owner().name(), place.rowId()),
                place.uses().stream())
            .toArray(String[]::new));
  }

  static byte[] of(byte version, String... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(version);
    for (String part : parts) {
      byte[] text = part.getBytes(StandardCharsets.UTF_8);
      bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
      bytes.writeBytes(text);
    }
    return bytes.toByteArray();
  }
}
