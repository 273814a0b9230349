package dev.mosaic.adapters.http.agents;

import dev.mosaic.adapters.http.listener.MemoryBudget;
import dev.mosaic.adapters.http.listener.Turns;
import dev.mosaic.application.agent.door.ContainerDoor;
import dev.mosaic.application.agent.door.ServeAgentConfig;
import dev.mosaic.application.llm.RelayCall;
import dev.mosaic.domain.agent.AgentId;
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
import io.netty.handler.flow.FlowControlHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The agents' own listener. Serves a container that shows its own token: its settings, its files
 * and its calls to models, and nothing else; nothing of the public API is here, nothing of this is
 * there.
 */
public final class AgentsListener implements AutoCloseable {
  private static final int BACKLOG = 1_024;
  private static final long CLOSING_SECONDS = 5;
  // Each looks a token up: fewer than there are connections to the database.
  private static final int CHECKS_AT_ONCE = 4;

  private final AgentsAnswering answering;
  private final AgentsListenerConfig config;
  private final ConnectionLimits limits;
  private final Admission admission;
  private final MemoryBudget<AgentId> memory;
  private @Nullable Channel server;
  private @Nullable EventLoopGroup loops;
  private @Nullable ExecutorService threads;

  public AgentsListener(
      ServeAgentConfig serving,
      RelayCall relaying,
      ContainerDoor door,
      AgentsListenerConfig config,
      Clock clock) {
    this(serving, relaying::relay, door, config, clock, ConnectionLimits.standard());
  }

  AgentsListener(
      ServeAgentConfig serving,
      ModelCalls.Relay relaying,
      ContainerDoor door,
      AgentsListenerConfig config,
      Clock clock,
      ConnectionLimits limits) {
    Turns<InetAddress> turns = new Turns<>(CHECKS_AT_ONCE);
    this.answering =
        new AgentsAnswering(
            config.answersAt(),
            turns,
            new AgentsQuestions(serving),
            new ModelCalls(
                (agent, token) -> door.open(agent, token).isPresent(), turns, relaying, clock));
    this.config = config;
    this.limits = limits;
    this.admission = new Admission(limits);
    this.memory = new MemoryBudget<>(limits.allBodies(), limits.bodiesOfOne());
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
            // Holds back what has come of a body that nobody wants yet.
            .addLast(new FlowControlHandler())
            .addLast(new AgentsConnection(virtual, answering, limits, memory));
      }
    };
  }
}
