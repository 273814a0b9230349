package dev.mosaic.adapters.http.server.agents;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the bodies of all calls under way within the memory there is for them. Bodies are taken in
 * before anybody knows whose they are, so that without it any container could fill all of it.
 */
final class BodyBudget extends ChannelDuplexHandler {
  private static final Logger LOG = LoggerFactory.getLogger(BodyBudget.class);

  private final AtomicLong taken;
  private final long limit;
  private long own;
  private boolean cutOff;

  /**
   * @param taken by all connections together
   */
  BodyBudget(AtomicLong taken, long limit) {
    this.taken = taken;
    this.limit = limit;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (!cutOff && message instanceof HttpContent content) {
      int bytes = content.content().readableBytes();
      own += bytes;
      if (taken.addAndGet(bytes) > limit) {
        LOG.warn("containers' calls take more memory than they may; one of them is cut off");
        cutOff = true;
        context.close();
      }
    }
    if (cutOff) {
      ReferenceCountUtil.release(message);
    } else {
      context.fireChannelRead(message);
    }
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    boolean interim =
        message instanceof HttpResponse response
            && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    if (message instanceof LastHttpContent && !interim) {
      giveBack();
    }
    context.write(message, promise);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    giveBack();
    context.fireChannelInactive();
  }

  private void giveBack() {
    taken.addAndGet(-own);
    own = 0;
  }
}
