package dev.mosaic.adapters.http.server.stream;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.netty.DefaultHttpCompressionStrategy;
import io.micronaut.http.server.netty.HttpCompressionStrategy;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import jakarta.inject.Singleton;

/** Compresses texts, but never streams of events: a compressor would hold them back. */
@Singleton
@Replaces(DefaultHttpCompressionStrategy.class)
final class StreamCompression implements HttpCompressionStrategy {
  // A packet's worth; below that compressing saves nothing.
  private static final long SMALLEST = 1400;
  private static final int LARGEST_FOR_ZSTD = 1 << 25;

  @Override
  public boolean isEnabled() {
    return true;
  }

  @Override
  public boolean shouldCompress(HttpResponse response) {
    String type = response.headers().get(HttpHeaderNames.CONTENT_TYPE);
    return type != null
        && !type.startsWith(MediaType.TEXT_EVENT_STREAM)
        && MediaType.isTextBased(type)
        && HttpUtil.getContentLength(response, 0L) >= SMALLEST;
  }

  @Override
  public int getMaxZstdEncodeSize() {
    return LARGEST_FOR_ZSTD;
  }
}
