package dev.mosaic.server;

import dev.mosaic.adapters.http.agents.AgentsListener;
import dev.mosaic.adapters.postgres.connection.DatabaseRole;
import dev.mosaic.adapters.postgres.connection.DatabaseUnusable;
import dev.mosaic.adapters.postgres.connection.DatabaseUrl;
import dev.mosaic.adapters.postgres.connection.SoleServer;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.agent.life.RecoverAgents;
import dev.mosaic.application.chat.RecoverTurns;
import dev.mosaic.application.facts.WatchedPorts;
import dev.mosaic.ports.agent.Availability;
import dev.mosaic.ports.agent.ContainerEngine;
import dev.mosaic.ports.store.AttemptStore;
import dev.mosaic.ports.store.PasswordResetStore;
import dev.mosaic.ports.store.SessionStore;
import dev.mosaic.ports.store.TurnStore;
import dev.mosaic.server.options.ServerOptions;
import dev.mosaic.server.options.SetupLink;
import dev.mosaic.server.options.StartRefused;
import dev.mosaic.server.options.Version;
import dev.mosaic.server.schedule.Ticks;
import dev.mosaic.server.wiring.AgentNetworks;
import dev.mosaic.server.wiring.Assembly;
import dev.mosaic.server.wiring.InstanceId;
import dev.mosaic.server.wiring.ThreadPacer;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running Mosaic. Closing it ends everything it started, in the order that loses nothing. */
public final class Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final Duration AGENTS_STOP_LIMIT = Duration.ofSeconds(30);
  private static final Duration LEAVING_LIMIT = Duration.ofSeconds(5);

  private final Assembly assembly;
  private final ServerOptions options;
  private final SoleServer place;
  private final AgentsListener agentsListener;
  private final Ticks ticks;

  private Server(
      Assembly assembly,
      ServerOptions options,
      SoleServer place,
      AgentsListener agentsListener,
      Ticks ticks) {
    this.assembly = assembly;
    this.options = options;
    this.place = place;
    this.agentsListener = agentsListener;
    this.ticks = ticks;
  }

  /**
   * Starts everything and prints the setup link last, if nobody has used it.
   *
   * @throws StartRefused with a sentence for the operator
   */
  public static Server start(ServerOptions options, Map<String, String> environment) {
    Assembly assembly = Assembly.of(options, environment);
    try {
      SoleServer place = claimPlace(assembly, options);
      try {
        return listening(assembly, options, place);
      } catch (RuntimeException failure) {
        place.close();
        throw failure;
      }
    } catch (RuntimeException failure) {
      assembly.close();
      throw failure;
    }
  }

  private static Server listening(Assembly assembly, ServerOptions options, SoleServer place) {
    LOG.info(
        "instance {} uses {} for its agents' networks",
        assembly.context().getBean(InstanceId.class).value(),
        options.agentsNetwork);
    assembly
        .context()
        .getBean(DatabaseRole.class)
        .missing()
        .ifPresent(missing -> LOG.warn("row-level security is not complete: {}", missing));
    AgentsListener listener = assembly.context().getBean(AgentsListener.class);
    startListening("--agents-port", options.agentsPort(), listener::start);
    Mosaic mosaic = assembly.context().getBean(Mosaic.class);
    AgentNetworks networks = assembly.context().getBean(AgentNetworks.class);
    networks.look();
    warnOfVulnerabilities(assembly.context().getBean(ContainerEngine.class).availability());
    recover(mosaic);
    Ticks ticks =
        Ticks.start(
            mosaic,
            networks,
            assembly.context().getBean(SessionStore.class),
            assembly.context().getBean(AttemptStore.class),
            assembly.context().getBean(PasswordResetStore.class),
            assembly.context().getBean(WatchedPorts.class).ports().usage(),
            assembly.context().getBean(TurnStore.class),
            Clock.systemUTC());
    startPublicListener(assembly, options);
    Server server = new Server(assembly, options, place, listener, ticks);
    announce(mosaic, options);
    return server;
  }

  /**
   * Starts, waits for the signal that ends the process, and cleans up.
   *
   * @return the exit code
   */
  public static int runUntilToldToEnd(
      ServerOptions options, Map<String, String> environment, Ending ending) {
    try (Server server = start(options, environment)) {
      ending.await();
      LOG.info("ending on port {}", server.options.port);
    }
    return 0;
  }

  /** A part of this server. */
  public <T> T bean(Class<T> type) {
    return assembly.context().getBean(type);
  }

  /** The whole inside of this server. */
  public Mosaic mosaic() {
    return bean(Mosaic.class);
  }

  private static void warnOfVulnerabilities(Availability engine) {
    if (engine.available() && !engine.hint().isEmpty()) {
      LOG.warn("{}", engine.hint());
    }
  }

  private static void recover(Mosaic mosaic) {
    RecoverTurns.Report turns = mosaic.chat().recover().recover();
    RecoverAgents.Report report = mosaic.agents().life().recover().recover();
    if (!report.engineAnswered()) {
      LOG.warn("the Docker Engine does not answer: agents cannot run until it does");
    }
    int unfinished = mosaic.account().finishDeletions().finish();
    if (unfinished > 0) {
      LOG.warn("{} deleted agents wait for the Docker Engine to be removed", unfinished);
    }
    mosaic.chat().resume().resume();
    if (report.takenOver() + report.stopped() + turns.ended() + turns.resumable() > 0) {
      LOG.info(
          "took over {} running agents, stopped {}, goes on with {} answers, marked {} as"
              + " interrupted",
          report.takenOver(),
          report.stopped(),
          turns.resumable(),
          turns.ended());
    }
  }

  private static SoleServer claimPlace(Assembly assembly, ServerOptions options) {
    try {
      return SoleServer.claim(
          assembly.context().getBean(DatabaseUrl.class),
          Clock.systemUTC(),
          new ThreadPacer(),
          Duration.ofSeconds(options.databaseWait));
    } catch (DatabaseUnusable taken) {
      throw new StartRefused(StartRefused.UNAVAILABLE, String.valueOf(taken.getMessage()));
    }
  }

  private static void startPublicListener(Assembly assembly, ServerOptions options) {
    try {
      assembly.context().getBean(EmbeddedServer.class).start();
    } catch (ServerStartupException taken) {
      throw new StartRefused(
          StartRefused.UNAVAILABLE,
          "cannot listen on port " + options.port + "; choose another with --port.");
    }
  }

  private static void startListening(String option, int port, Runnable start) {
    try {
      start.run();
    } catch (UncheckedIOException taken) {
      throw new StartRefused(
          StartRefused.UNAVAILABLE,
          "cannot listen on port " + port + "; choose another with " + option + ".");
    }
  }

  private static void announce(Mosaic mosaic, ServerOptions options) {
    System.out.printf("%nMosaic %s runs at %s%n", Version.current(), options.publicBase());
    mosaic
        .onboarding()
        .issueSetupToken()
        .issue()
        .ifPresent(
            token ->
                System.out.printf(
                    "Set it up here, the link works once:%n%n  %s%n%n",
                    SetupLink.of(options.publicBase(), token)));
    System.out.flush();
  }

  @Override
  public void close() {
    ticks.close();
    if (!mosaic().chat().leave().leave(LEAVING_LIMIT)) {
      LOG.warn("some answers were still being written after {} s", LEAVING_LIMIT.toSeconds());
    }
    if (options.stopAgentsOnExit) {
      stopAgents();
    }
    // First, for the public server's end also ends the calls to vendors: agents must see a call
    // that broke, which they repeat at the next server process, not an answer that ended.
    agentsListener.close();
    assembly.context().getBean(EmbeddedServer.class).stop();
    assembly.close();
    place.close();
  }

  private void stopAgents() {
    if (!mosaic().agents().life().stopAll().stopAll(AGENTS_STOP_LIMIT)) {
      LOG.warn("some agents were still stopping after {} s", AGENTS_STOP_LIMIT.toSeconds());
    }
  }
}
