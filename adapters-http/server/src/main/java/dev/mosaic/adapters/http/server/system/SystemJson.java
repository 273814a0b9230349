package dev.mosaic.adapters.http.server.system;

import dev.mosaic.ports.agent.Availability;
import io.micronaut.serde.annotation.Serdeable;

/** What the instance says about itself. */
@Serdeable
public record SystemJson(String version, AgentsAvailabilityJson agents) {

  /**
   * Whether agents can run here.
   *
   * @param message one plain sentence
   * @param hint what to do; where they can, what is known to be wrong with the engine
   */
  @Serdeable
  public record AgentsAvailabilityJson(boolean available, String message, String hint) {

    static AgentsAvailabilityJson of(Availability availability) {
      return new AgentsAvailabilityJson(
          availability.available(), availability.message(), availability.hint());
    }
  }
}
