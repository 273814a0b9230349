package dev.mosaic.adapters.http.listener;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection whose client may still be sending. Closed at once, the answer could be lost
 * on its way to one who has not read it yet; so what still comes is thrown away for a short while.
 */
public final class LingeringClose extends ChannelInboundHandlerAdapter {
  private static final long LONGEST_MS = 1_000;
  private static final long MOST_BYTES = 1024 * 1024;

  private long thrownAway;

  private LingeringClose() {}

  /** Ends the output of this connection now and closes it soon; called on its event loop. */
  public static void of(Channel channel) {
    if (!(channel instanceof DuplexChannel duplex) || !channel.isActive()) {
      channel.close();
      return;
    }
    // First in line: nothing behind it sees any more of what comes.
    channel.pipeline().addFirst(new LingeringClose());
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
}
