package dev.mosaic.adapters.docker.engine;

import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import dev.mosaic.domain.agent.AgentId;
import java.time.Duration;

/** Stops an agent's container, asking first and killing after the grace. */
final class StopContainer {
  // For the kill itself and the engine's tidying up.
  private static final Duration AFTER_GRACE = Duration.ofSeconds(30);

  private final Engine engine;
  private final Containers containers;

  StopContainer(Engine engine, Containers containers) {
    this.engine = engine;
    this.containers = containers;
  }

  void stop(AgentId agent, Duration grace) {
    containers.idOf(agent).ifPresent(id -> stop(id, grace));
  }

  private void stop(String id, Duration grace) {
    engine.run(
        "stop the agent's container",
        grace.plus(AFTER_GRACE),
        client -> {
          try {
            client.stopContainerCmd(id).withTimeout(Math.toIntExact(grace.toSeconds())).exec();
          } catch (NotModifiedException | NotFoundException e) {
            // It does not run, as wanted.
            return;
          }
        });
  }
}
