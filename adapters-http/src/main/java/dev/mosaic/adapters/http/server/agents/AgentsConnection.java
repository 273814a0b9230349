package dev.mosaic.adapters.http.server.agents;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The requests of one connection, one after the other, each answered by a thread of its own while
 * this watches whether the container is still there.
 */
final class AgentsConnection extends ChannelDuplexHandler {
  private static final Logger LOG = LoggerFactory.getLogger(AgentsConnection.class);

  private final Executor threads;
  private final Consumer<AgentsExchange> answering;
  private final Duration stalled;
  private @Nullable AgentsExchange running;
  private boolean hurried;

  AgentsConnection(Executor threads, Consumer<AgentsExchange> answering, Duration stalled) {
    this.threads = threads;
    this.answering = answering;
    this.stalled = stalled;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    try {
      if (running != null) {
        // Nobody here sends requests ahead of answers: none is kept, and the client must come anew.
        hurried = true;
      } else if (message instanceof FullHttpRequest request) {
        begin(context, request);
      }
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  private void begin(ChannelHandlerContext context, FullHttpRequest request) {
    if (request.decoderResult().isFailure()) {
      context
          .writeAndFlush(AgentsAnswer.unreadable().toResponse())
          .addListener(ChannelFutureListener.CLOSE);
      return;
    }
    AgentsExchange exchange =
        new AgentsExchange(
            context.channel(),
            AgentsRequest.of(request, context.channel()),
            request.protocolVersion().equals(HttpVersion.HTTP_1_1),
            stalled);
    running = exchange;
    threads.execute(() -> answering.accept(exchange));
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    boolean last = message instanceof LastHttpContent;
    context.write(message, promise);
    if (last) {
      running = null;
      if (hurried) {
        promise.addListener(ChannelFutureListener.CLOSE);
      }
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (running != null) {
      running.abandon();
      running = null;
    }
    context.fireChannelInactive();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable trouble) {
    LOG.debug("a container's connection broke", trouble);
    context.close();
  }
}
