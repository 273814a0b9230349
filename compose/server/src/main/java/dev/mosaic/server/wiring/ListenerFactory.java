package dev.mosaic.server.wiring;

import dev.mosaic.adapters.docker.shared.Ipv4Subnet;
import dev.mosaic.adapters.http.agents.AgentsListener;
import dev.mosaic.adapters.http.agents.AgentsListenerConfig;
import dev.mosaic.application.Mosaic;
import dev.mosaic.server.options.ServerOptions;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The listener containers ask for their settings, and call their models by. */
@Factory
final class ListenerFactory {
  private static final String EVERY_ADDRESS = "0.0.0.0";

  /**
   * Binds to every address, because agents' networks come and go, and answers only at those: what
   * arrives from the outside world finds nothing here.
   */
  @Singleton
  AgentsListener agentsListener(Mosaic mosaic, ServerOptions options, Clock clock) {
    Ipv4Subnet agents = Ipv4Subnet.parse(options.agentsNetwork);
    return new AgentsListener(
        mosaic.agents().door().serveConfig(),
        mosaic.llm().relay(),
        mosaic.agents().door().containers(),
        new AgentsListenerConfig(
            EVERY_ADDRESS,
            options.agentsPort(),
            address -> address.isLoopbackAddress() || agents.contains(address)),
        clock);
  }
}
