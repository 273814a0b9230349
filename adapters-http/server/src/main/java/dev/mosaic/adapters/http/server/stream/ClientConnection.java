package dev.mosaic.adapters.http.server.stream;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;

/** The connection a request came by. */
public final class ClientConnection {
  private final Channel channel;

  ClientConnection(Channel channel) {
    this.channel = channel;
  }

  public static ClientConnection of(HttpRequest<?> request) {
    if (request instanceof NettyHttpRequest<?> netty) {
      return new ClientConnection(netty.getChannelHandlerContext().channel());
    }
    throw new IllegalArgumentException("not served by Netty: " + request.getClass());
  }

  /**
   * Calls back when the connection closes; at once if it has. Until the answer has begun nobody
   * else would notice.
   *
   * @return closed once the answer is over, since connections outlive answers
   */
  public Watch whenClosed(Runnable callback) {
    ChannelFutureListener listener = future -> callback.run();
    channel.closeFuture().addListener(listener);
    return () -> channel.closeFuture().removeListener(listener);
  }

  /** Ends the watching. */
  public interface Watch extends AutoCloseable {
    @Override
    void close();
  }
}
