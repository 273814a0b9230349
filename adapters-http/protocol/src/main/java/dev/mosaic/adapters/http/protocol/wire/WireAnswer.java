package dev.mosaic.adapters.http.protocol.wire;

/** An answer in a protocol's own words. */
@SuppressWarnings("ArrayRecordComponent")
public record WireAnswer(int status, String contentType, byte[] body) {
  static final String JSON = "application/json";
  static final String EVENTS = "text/event-stream";
  static final String LINES = "application/x-ndjson";
}
