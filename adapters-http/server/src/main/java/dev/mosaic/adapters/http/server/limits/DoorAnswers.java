package dev.mosaic.adapters.http.server.limits;

import dev.mosaic.adapters.http.server.problem.Problem;
import io.micronaut.serde.ObjectMapper;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** What clients are answered before the server has seen their requests, as problem documents. */
@Singleton
final class DoorAnswers {
  private final ObjectMapper mapper;

  DoorAnswers(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  FullHttpResponse of(Problem problem) {
    byte[] body = bytes(problem);
    FullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(problem.status().getCode()),
            Unpooled.wrappedBuffer(body));
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
        .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
        .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
        .set("X-Content-Type-Options", "nosniff")
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    Duration retryAfter = problem.retryAfter();
    if (retryAfter != null) {
      response.headers().set(HttpHeaderNames.RETRY_AFTER, retryAfter.toSeconds());
    }
    return response;
  }

  private byte[] bytes(Problem problem) {
    try {
      // Which client it was meant for is often not known yet.
      return mapper.writeValueAsBytes(problem.toJson().speakingOpenAi());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
