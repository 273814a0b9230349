package dev.mosaic.adapters.http.server.agents;

import dev.mosaic.application.agent.ServeAgentConfig;
import dev.mosaic.application.llm.RelayCall;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpServerKeepAliveHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The agents' own listener. Serves a container that shows its own token: its settings, its files
 * and its calls to models, and nothing else; nothing of the public API is here, nothing of this is
 * there.
 */
public final class AgentsListener implements AutoCloseable {
  private static final int BACKLOG = 1_024;
  private static final long CLOSING_SECONDS = 5;

  private final AgentsAnswering answering;
  private final AgentsListenerConfig config;
  private final ConnectionLimits limits;
  private final Admission admission;
  private final AtomicLong bodies = new AtomicLong();
  private @Nullable Channel server;
  private @Nullable EventLoopGroup loops;
  private @Nullable ExecutorService threads;

  public AgentsListener(
      ServeAgentConfig serving, RelayCall relaying, AgentsListenerConfig config, Clock clock) {
    this(serving, relaying::relay, config, clock, ConnectionLimits.standard());
  }

  AgentsListener(
      ServeAgentConfig serving,
      ModelCalls.Relay relaying,
      AgentsListenerConfig config,
      Clock clock,
      ConnectionLimits limits) {
    this.answering =
        new AgentsAnswering(
            config.answersAt(), new AgentsQuestions(serving), new ModelCalls(relaying, clock));
    this.config = config;
    this.limits = limits;
    this.admission = new Admission(limits);
  }

  /**
   * Begins to listen.
   *
   * @throws UncheckedIOException if the address is taken
   */
  public synchronized void start() {
    ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor();
    EventLoopGroup group =
        new MultiThreadIoEventLoopGroup(
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            new DefaultThreadFactory("agents-listener", true),
            NioIoHandler.newFactory());
    ChannelFuture bound =
        new ServerBootstrap()
            .group(group)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.SO_KEEPALIVE, true)
            .childHandler(pipeline(virtual))
            .bind(config.host(), config.port())
            .awaitUninterruptibly();
    threads = virtual;
    loops = group;
    server = bound.channel();
    if (!bound.isSuccess()) {
      close();
      throw new UncheckedIOException(new IOException("cannot listen", bound.cause()));
    }
  }

  /** The port it listens on. */
  public synchronized int port() {
    if (server == null) {
      throw new IllegalStateException("not started");
    }
    return ((InetSocketAddress) server.localAddress()).getPort();
  }

  /** Cuts every connection off, which ends the calls that came by them. */
  @Override
  public synchronized void close() {
    if (server != null) {
      server.close().awaitUninterruptibly();
      server = null;
    }
    admission.open().forEach(Channel::close);
    if (threads != null) {
      finish(threads);
      threads = null;
    }
    if (loops != null) {
      loops.shutdownGracefully(0, CLOSING_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
      loops = null;
    }
  }

  // Those who were cut off write down what their calls have cost.
  private static void finish(ExecutorService virtual) {
    virtual.shutdown();
    try {
      if (!virtual.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        virtual.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      virtual.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private ChannelInitializer<SocketChannel> pipeline(ExecutorService virtual) {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(SocketChannel channel) {
        channel
            .pipeline()
            .addLast(admission)
            .addLast(new HttpServerCodec())
            .addLast(new Deadlines(limits))
            .addLast(new BodyBudget(bodies, limits.allBodies()))
            .addLast(new HttpServerKeepAliveHandler())
            .addLast(new BoundedBodies(limits.largestBody(), config.answersAt()))
            .addLast(new AgentsConnection(virtual, answering, limits.stalled()));
      }
    };
  }
}
