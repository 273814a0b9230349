package dev.mosaic.testkit.gateway;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The port, where HTTP and WebSockets come in. */
final class GatewayDoor implements AutoCloseable {
  static final int LONGEST_FRAME = 26_214_400;
  private static final int BACKLOG = 4_096;

  private final World world;
  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
  private final ChannelGroup channels = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final AtomicInteger sockets = new AtomicInteger();
  private final Channel server;

  GatewayDoor(World world) {
    this.world = world;
    this.server =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel caller) {
                    accept(caller);
                  }
                })
            .bind(world.settings().bind(), world.settings().port())
            .syncUninterruptibly()
            .channel();
    long tick = world.settings().tick().toMillis();
    if (tick > 0) {
      loops.scheduleAtFixedRate(this::tick, tick, tick, TimeUnit.MILLISECONDS);
    }
  }

  private void accept(SocketChannel caller) {
    channels.add(caller);
    caller
        .pipeline()
        .addLast(
            new HttpServerCodec(),
            new HttpObjectAggregator(LONGEST_FRAME),
            new HttpHandler(world, sockets::incrementAndGet));
  }

  private void tick() {
    if (!world.gate().isShut()) {
      String tick = Json.write(Json.object("ts", GatewayTime.millis()));
      world.sockets().stream()
          .filter(WsSocket::isConnected)
          .forEach(socket -> socket.event("tick", tick));
    }
  }

  int port() {
    return ((InetSocketAddress) server.localAddress()).getPort();
  }

  /** Breaks every connection, of both kinds. */
  void drop() {
    channels.close().awaitUninterruptibly();
  }

  @Override
  public void close() {
    server.close().syncUninterruptibly();
    drop();
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
