package dev.mosaic.server.door;

import java.net.http.HttpHeaders;

/**
 * What came back.
 *
 * @param body empty for a stream of events, which is not waited for
 */
record Answer(int status, HttpHeaders headers, String body) {
  /** Without its parameters; empty if none is told. */
  String contentType() {
    return headers.firstValue("content-type").map(type -> type.split(";", 2)[0].strip()).orElse("");
  }
}
