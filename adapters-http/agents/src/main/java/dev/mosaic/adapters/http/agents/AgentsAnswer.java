package dev.mosaic.adapters.http.agents;

import dev.mosaic.adapters.http.protocol.shape.SpokenAnswer;
import io.micronaut.serde.ObjectMapper;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** What a container is answered in one piece. */
@SuppressWarnings("ArrayRecordComponent")
record AgentsAnswer(int status, String contentType, byte[] body) {
  private static final ObjectMapper MAPPER = ObjectMapper.getDefault();
  // Above the 90 s in which an agent tries the same model again: it turns to its next one at once.
  private static final String LATER = "120";

  static AgentsAnswer ok(Map<String, Object> body) {
    return new AgentsAnswer(200, "application/json", bytes(body));
  }

  static AgentsAnswer of(SpokenAnswer answer) {
    return new AgentsAnswer(answer.status(), answer.contentType(), answer.body());
  }

  static AgentsAnswer notFound() {
    return problem(404, "Not Found", "not_found", "There is nothing here.");
  }

  static AgentsAnswer unreadable() {
    return problem(400, "Bad Request", "bad_request", "This is no request Mosaic can read.");
  }

  static AgentsAnswer headTooLarge() {
    return problem(
        431,
        "Request Header Fields Too Large",
        "head_too_large",
        "The head of this request is larger than Mosaic takes.");
  }

  /** The same for a missing, wrong or foreign token and for an unknown agent. */
  static AgentsAnswer unauthenticated() {
    return problem(
        401, "Unauthorized", "unauthenticated", "Show the token of the container you ask about.");
  }

  static AgentsAnswer noModel() {
    return problem(
        409, "Conflict", "no_provider", "The owner of this agent has no model for it to use.");
  }

  static AgentsAnswer unavailable() {
    return problem(503, "Service Unavailable", "unavailable", "Mosaic cannot answer now.");
  }

  private static AgentsAnswer problem(int status, String title, String code, String detail) {
    return new AgentsAnswer(
        status,
        "application/problem+json",
        bytes(
            Map.of(
                "type",
                "about:blank",
                "title",
                title,
                "status",
                status,
                "code",
                code,
                "detail",
                detail)));
  }

  FullHttpResponse toResponse() {
    FullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status), Unpooled.wrappedBuffer(body));
    HttpHeaders headers = response.headers();
    describe(headers, contentType);
    headers.set("Content-Length", body.length);
    if (status == 401) {
      headers.set("WWW-Authenticate", "Bearer");
    }
    if (status == 503) {
      headers.set("Retry-After", LATER);
    }
    return response;
  }

  /** What every answer says of itself. */
  static void describe(HttpHeaders headers, String contentType) {
    headers.set("Content-Type", contentType);
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
  }

  private static byte[] bytes(Map<String, Object> json) {
    try {
      return MAPPER.writeValueAsBytes(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
