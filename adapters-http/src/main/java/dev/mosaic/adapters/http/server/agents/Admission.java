package dev.mosaic.adapters.http.server.agents;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Lets no more connections in than the limits say, of all containers and of each. */
@Sharable
final class Admission extends ChannelInboundHandlerAdapter {
  private final ConnectionLimits limits;
  private final Set<Channel> open = ConcurrentHashMap.newKeySet();
  private final Map<InetAddress, Integer> perPeer = new HashMap<>();

  Admission(ConnectionLimits limits) {
    this.limits = limits;
  }

  /** Those let in that are still open. */
  Set<Channel> open() {
    return open;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    if (enter(context.channel())) {
      context.channel().closeFuture().addListener(closed -> leave(context.channel()));
      context.fireChannelActive();
    } else {
      context.close();
    }
  }

  private synchronized boolean enter(Channel channel) {
    int fromThere = perPeer.getOrDefault(peerOf(channel), 0);
    if (open.size() >= limits.connections() || fromThere >= limits.perPeer()) {
      return false;
    }
    perPeer.put(peerOf(channel), fromThere + 1);
    return open.add(channel);
  }

  private synchronized void leave(Channel channel) {
    open.remove(channel);
    perPeer.computeIfPresent(peerOf(channel), (peer, count) -> count == 1 ? null : count - 1);
  }

  private static InetAddress peerOf(Channel channel) {
    return ((InetSocketAddress) channel.remoteAddress()).getAddress();
  }
}
