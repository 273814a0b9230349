package dev.mosaic.adapters.http.listener;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection whose client may still be sending. Many clients read nothing before they have
 * sent all, and a connection closed at once would break under them, with the answer unread. So what
 * still comes is thrown away until the client hangs up or falls silent, within bounds.
 */
public final class LingeringClose extends ChannelInboundHandlerAdapter {
  private static final long SILENCE_MS = 1_000;
  private static final long LONGEST_MS = 10_000;
  // Three times the largest body that is taken anywhere. Bytes thrown away fill no memory.
  private static final long MOST_BYTES = 64L * 1024 * 1024;

  private long thrownAway;

  private LingeringClose() {}

  /** Ends the output of this connection now and closes it soon; called on its event loop. */
  public static void of(Channel channel) {
    if (!(channel instanceof DuplexChannel duplex) || !channel.isActive()) {
      channel.close();
      return;
    }
    // First in line: nothing behind them sees any more of what comes.
    channel
        .pipeline()
        .addFirst(
            new IdleStateHandler(SILENCE_MS, 0, 0, TimeUnit.MILLISECONDS), new LingeringClose());
    duplex.shutdownOutput();
    channel.config().setAutoRead(true);
    channel.eventLoop().schedule(() -> channel.close(), LONGEST_MS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof ByteBuf bytes) {
      thrownAway += bytes.readableBytes();
    }
    ReferenceCountUtil.release(message);
    if (thrownAway > MOST_BYTES) {
      context.close();
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof IdleStateEvent) {
      context.close();
    } else {
      context.fireUserEventTriggered(event);
    }
  }
}
