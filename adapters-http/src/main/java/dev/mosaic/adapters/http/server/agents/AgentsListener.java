package dev.mosaic.adapters.http.server.agents;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mosaic.application.agent.ServeAgentConfig;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.settings.AgentSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The agents' own listener. Serves two questions of a container that shows its own token, and
 * nothing else; nothing of the public API is here, nothing of this is there.
 */
public final class AgentsListener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AgentsListener.class);
  private static final int BACKLOG = 128;

  private final ServeAgentConfig serving;
  private final AgentsListenerConfig config;
  private @Nullable HttpServer server;
  private @Nullable ExecutorService threads;

  public AgentsListener(ServeAgentConfig serving, AgentsListenerConfig config) {
    this.serving = serving;
    this.config = config;
  }

  /**
   * Begins to listen.
   *
   * @throws UncheckedIOException if the address is taken
   */
  public synchronized void start() {
    SlowClients.areCutOff();
    try {
      HttpServer fresh =
          HttpServer.create(new InetSocketAddress(config.host(), config.port()), BACKLOG);
      ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor();
      fresh.setExecutor(virtual);
      fresh.createContext("/", this::handle);
      fresh.start();
      server = fresh;
      threads = virtual;
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  /** The port it listens on. */
  public synchronized int port() {
    if (server == null) {
      throw new IllegalStateException("not started");
    }
    return server.getAddress().getPort();
  }

  @Override
  public synchronized void close() {
    if (server != null) {
      server.stop(0);
      server = null;
    }
    if (threads != null) {
      threads.shutdownNow();
      threads = null;
    }
  }

  private void handle(HttpExchange exchange) {
    try (exchange) {
      AgentsAnswer answer;
      try {
        answer = answerTo(exchange);
      } catch (RuntimeException surprise) {
        LOG.error("a container's question failed unexpectedly", surprise);
        answer = AgentsAnswer.unavailable();
      }
      answer.writeTo(exchange);
    } catch (IOException gone) {
      LOG.debug("a container did not wait for its answer", gone);
    }
  }

  private AgentsAnswer answerTo(HttpExchange exchange) {
    Optional<AgentsQuestion> question = AgentsQuestion.parse(exchange.getRequestURI().getRawPath());
    if (question.isEmpty()
        || !exchange.getRequestMethod().equals("GET")
        || !config.answersAt().test(exchange.getLocalAddress().getAddress())) {
      return AgentsAnswer.notFound();
    }
    Optional<SecretText> token = bearerOf(exchange);
    Optional<AgentId> agent = question.get().agent();
    if (token.isEmpty() || agent.isEmpty()) {
      return AgentsAnswer.unauthenticated();
    }
    boolean withKeys = question.get().about() == AgentsQuestion.About.CONFIG;
    return switch (serving.serve(
        new ServeAgentConfig.Command(agent.get(), token.get(), withKeys))) {
      case ServeAgentConfig.Outcome.Served served -> served(question.get(), served.setup());
      case ServeAgentConfig.Outcome.Refused ignored -> AgentsAnswer.unauthenticated();
      case ServeAgentConfig.Outcome.NoModel ignored -> AgentsAnswer.noModel();
    };
  }

  private static AgentsAnswer served(AgentsQuestion question, AgentSetup setup) {
    return AgentsAnswer.ok(
        switch (question.about()) {
          case CONFIG -> OpenClawConfigJson.of(setup);
          case FILES -> AgentFilesJson.of(setup);
        });
  }

  private static Optional<SecretText> bearerOf(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
        ? Optional.of(new SecretText(header.substring(7).strip()))
        : Optional.empty();
  }
}
