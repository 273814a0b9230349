package dev.mosaic.adapters.http.protocol.shape;

/** An answer of Mosaic's own in a protocol's words. */
@SuppressWarnings("ArrayRecordComponent")
public record SpokenAnswer(int status, String contentType, byte[] body) {
  static final String JSON = "application/json";
}
