package dev.mosaic.server.wiring;

import dev.mosaic.adapters.http.server.system.ServerHealth;
import dev.mosaic.adapters.postgres.connection.DatabaseRole;
import dev.mosaic.adapters.postgres.wiring.DatabaseHealth;
import dev.mosaic.ports.agent.Availability;
import dev.mosaic.ports.agent.ContainerEngine;
import dev.mosaic.server.options.Version;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * What the server knows of its own parts. A missing engine is reported, but pages and history work
 * without it.
 */
@Singleton
final class SelfHealth implements ServerHealth {
  private final DatabaseHealth database;
  private final DatabaseRole role;
  private final ContainerEngine engine;

  SelfHealth(DatabaseHealth database, DatabaseRole role, ContainerEngine engine) {
    this.database = database;
    this.role = role;
    this.engine = engine;
  }

  @Override
  public String version() {
    return Version.current();
  }

  @Override
  public Availability agents() {
    return engine.availability();
  }

  @Override
  public List<Check> checks() {
    boolean databaseUp = database.answers();
    Availability agents = agents();
    return List.of(
        new Check(
            "database",
            databaseUp ? Condition.UP : Condition.DOWN,
            databaseUp ? "The database answers." : "The database does not answer."),
        rowSecurity(databaseUp),
        // The server does not start with a key that does not fit, so a running one has proved it.
        new Check("keyRing", Condition.UP, "The secret key opens this database."),
        new Check("docker", agents.available() ? Condition.UP : Condition.DEGRADED, told(agents)));
  }

  // Anybody may ask for readiness, but which vulnerabilities they are is for administrators.
  private static String told(Availability engine) {
    boolean vulnerable = engine.available() && !engine.hint().isEmpty();
    return vulnerable
        ? engine.message()
            + ", which has known vulnerabilities going by its version; the server's log and"
            + " Settings → Agent policy name them."
        : engine.message();
  }

  // The first wall, scoping every query by its owner, stands without it: reported, but not fatal.
  private Check rowSecurity(boolean databaseUp) {
    if (databaseUp && database.secondWallStands()) {
      return new Check("rowSecurity", Condition.UP, "The database keeps people's rows apart.");
    }
    return new Check(
        "rowSecurity",
        Condition.DEGRADED,
        role.missing().orElse("Whether the database keeps people's rows apart is unknown."));
  }
}
