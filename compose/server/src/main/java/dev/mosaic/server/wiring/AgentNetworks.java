package dev.mosaic.server.wiring;

import dev.mosaic.adapters.docker.shared.Ipv4Subnet;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import java.net.InetAddress;
import java.util.List;
import java.util.function.Supplier;

/**
 * Where agents stand: the configured range, and the networks the engine has by now. The latter
 * differ where the range was changed, or where another Mosaic uses the same engine.
 */
public final class AgentNetworks {
  private final Ipv4Subnet range;
  private final Supplier<List<Ipv4Subnet>> engine;
  private volatile List<Ipv4Subnet> existing = List.of();

  /**
   * @param engine asks it; may throw {@link RuntimeUnavailable}
   */
  AgentNetworks(Ipv4Subnet range, Supplier<List<Ipv4Subnet>> engine) {
    this.range = range;
    this.engine = engine;
  }

  /**
   * Asks the engine which there are. Called at start and every few seconds: this instance makes new
   * ones in its range only, so nothing of its own is ever missed.
   */
  public void look() {
    try {
      existing = List.copyOf(engine.get());
    } catch (RuntimeUnavailable away) {
      // What was known stays forbidden; readiness reports that the engine is away.
      return;
    }
  }

  boolean hold(InetAddress address) {
    return range.contains(address) || existing.stream().anyMatch(it -> it.contains(address));
  }
}
