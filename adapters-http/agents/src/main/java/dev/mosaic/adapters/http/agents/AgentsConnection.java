package dev.mosaic.adapters.http.agents;

import dev.mosaic.adapters.http.listener.LingeringClose;
import dev.mosaic.adapters.http.listener.MemoryBudget;
import dev.mosaic.domain.agent.AgentId;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The requests of one connection, one after the other, each answered by a thread of its own while
 * this watches whether the container is still there. A body is not read before it is wanted.
 */
final class AgentsConnection extends ChannelDuplexHandler {
  private static final Logger LOG = LoggerFactory.getLogger(AgentsConnection.class);

  private final Executor threads;
  private final Consumer<AgentsExchange> answering;
  private final ConnectionLimits limits;
  private final MemoryBudget<AgentId> memory;
  private @Nullable AgentsExchange running;
  private boolean last;

  /**
   * One connection.
   *
   * @param memory what the bodies of all connections may take
   */
  AgentsConnection(
      Executor threads,
      Consumer<AgentsExchange> answering,
      ConnectionLimits limits,
      MemoryBudget<AgentId> memory) {
    this.threads = threads;
    this.answering = answering;
    this.limits = limits;
    this.memory = memory;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    try {
      if (message instanceof HttpRequest head) {
        begin(context, head);
      } else if (message instanceof HttpContent piece && running != null) {
        add(context, piece, running.body());
      }
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  private void begin(ChannelHandlerContext context, HttpRequest head) {
    if (running != null || last) {
      // Nobody here sends requests ahead of answers: none is kept, and the client must come anew.
      last = true;
    } else if (head.decoderResult().isFailure()) {
      last = true;
      refuse(context, head.decoderResult().cause());
    } else {
      IncomingBody body = new IncomingBody(context.channel(), head, limits, memory);
      boolean modern = head.protocolVersion().equals(HttpVersion.HTTP_1_1);
      last = !modern || !HttpUtil.isKeepAlive(head);
      AgentsExchange exchange =
          new AgentsExchange(
              context.channel(),
              AgentsRequest.of(head, context.channel()),
              body,
              modern,
              limits.stalled());
      running = exchange;
      context.channel().config().setAutoRead(body.isWhole());
      threads.execute(() -> answering.accept(exchange));
    }
  }

  private static void add(ChannelHandlerContext context, HttpContent piece, IncomingBody body) {
    if (piece.decoderResult().isFailure()) {
      context.close();
    } else {
      body.add(piece);
    }
  }

  private static void refuse(ChannelHandlerContext context, Throwable unreadable) {
    AgentsAnswer answer =
        unreadable instanceof TooLongHttpHeaderException
            ? AgentsAnswer.headTooLarge()
            : AgentsAnswer.unreadable();
    HttpResponse response = answer.toResponse();
    response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    context.writeAndFlush(response).addListener(written -> LingeringClose.of(context.channel()));
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof IncomingBody.Wanted wanted) {
      if (wanted.permissionAsked()) {
        context.writeAndFlush(
            new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
      }
      context.channel().config().setAutoRead(true);
    } else {
      context.fireUserEventTriggered(event);
    }
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    AgentsExchange exchange = running;
    if (exchange == null
        || message instanceof HttpResponse interim
            && interim.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
      context.write(message, promise);
      return;
    }
    boolean unread = !exchange.body().isWhole();
    last |= unread;
    if (last && message instanceof HttpResponse response) {
      response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    context.write(message, promise);
    if (message instanceof LastHttpContent) {
      exchange.body().release();
      running = null;
      if (unread) {
        promise.addListener(written -> LingeringClose.of(context.channel()));
      } else if (last) {
        promise.addListener(ChannelFutureListener.CLOSE);
      }
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (running != null) {
      running.body().release();
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
