package dev.mosaic.adapters.http.agents;

import dev.mosaic.adapters.http.listener.ConnectionSlots;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Lets no more connections in than the limits say, of all containers and of each. */
@Sharable
final class Admission extends ChannelInboundHandlerAdapter {
  private final Set<Channel> open = ConcurrentHashMap.newKeySet();
  private final ConnectionLimits limits;
  private final ConnectionSlots<InetAddress> slots;

  Admission(ConnectionLimits limits) {
    this.limits = limits;
    this.slots = new ConnectionSlots<>(limits.connections());
  }

  /** Those let in that are still open. */
  Set<Channel> open() {
    return open;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    Channel channel = context.channel();
    InetAddress peer = AgentsRequest.peerOf(channel);
    if (slots.enter(peer, limits.perPeer())) {
      open.add(channel);
      channel
          .closeFuture()
          .addListener(
              closed -> {
                open.remove(channel);
                slots.leave(peer);
              });
      context.fireChannelActive();
    } else {
      context.close();
    }
  }
}
