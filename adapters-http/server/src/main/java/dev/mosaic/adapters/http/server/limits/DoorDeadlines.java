package dev.mosaic.adapters.http.server.limits;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections of clients that send too slowly, or nothing any more. An answer may take as
 * long as it likes.
 */
final class DoorDeadlines extends ChannelDuplexHandler {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  private final DoorLimits limits;
  private final boolean proxied;
  private @Nullable Future<?> running;
  private int unanswered;
  private long began;
  private long received;

  /**
   * Those of one connection.
   *
   * @param proxied whether a trusted proxy is at the other end, which keeps connections in stock
   */
  DoorDeadlines(DoorLimits limits, boolean proxied) {
    this.limits = limits;
    this.proxied = proxied;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    awaitHead(limits.head(), context);
    context.channel().closeFuture().addListener(closed -> stop());
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest) {
      unanswered++;
      began = System.nanoTime();
      received = 0;
      after(limits.grace(), context, () -> lookAtBody(context));
    }
    if (message instanceof HttpContent piece) {
      received += piece.content().readableBytes();
    }
    // A request without a body may have been answered before its end is reported.
    if (message instanceof LastHttpContent && unanswered > 0) {
      stop();
    }
    context.fireChannelRead(message);
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof LastHttpContent && !isInterim(message)) {
      unanswered--;
      if (unanswered <= 0) {
        awaitHead(limits.idle(), context);
      }
    }
    context.write(message, promise);
  }

  private static boolean isInterim(Object message) {
    return message instanceof HttpResponse response
        && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
  }

  private void awaitHead(Duration limit, ChannelHandlerContext context) {
    if (!proxied) {
      after(limit, context, context::close);
    }
  }

  private void lookAtBody(ChannelHandlerContext context) {
    double seconds = (System.nanoTime() - began) / 1e9;
    if (received < seconds * limits.bytesPerSecond()) {
      context.close();
    } else {
      after(LOOK_AGAIN, context, () -> lookAtBody(context));
    }
  }

  private void after(Duration delay, ChannelHandlerContext context, Runnable action) {
    stop();
    running = context.executor().schedule(action, delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void stop() {
    if (running != null) {
      running.cancel(false);
      running = null;
    }
  }
}
