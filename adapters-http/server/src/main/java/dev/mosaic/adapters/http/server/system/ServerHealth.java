package dev.mosaic.adapters.http.server.system;

import dev.mosaic.ports.agent.Availability;
import java.util.List;

/** What the server knows of its own parts. Answers within a few seconds and never throws. */
public interface ServerHealth {

  /** Mosaic's version, e.g. `0.1.0`. */
  String version();

  /** Whether agents can run. */
  Availability agents();

  /** Every part that readiness is about. */
  List<Check> checks();

  /**
   * A part of the server.
   *
   * @param id `database`, `keyRing` or `docker`
   * @param message one plain sentence, fit for everybody to read
   */
  record Check(String id, Condition condition, String message) {}

  /** How a part is. DEGRADED is reported but does not make the server unready. */
  enum Condition {
    UP,
    DOWN,
    DEGRADED
  }
}
