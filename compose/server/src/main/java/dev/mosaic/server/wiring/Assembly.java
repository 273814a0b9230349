package dev.mosaic.server.wiring;

import dev.mosaic.adapters.http.openclaw.OpenClawProgram;
import dev.mosaic.adapters.http.server.HttpServerConfig;
import dev.mosaic.adapters.postgres.connection.DatabaseGate;
import dev.mosaic.adapters.postgres.connection.DatabaseRole;
import dev.mosaic.adapters.postgres.connection.DatabaseUnusable;
import dev.mosaic.adapters.postgres.connection.DatabaseUrl;
import dev.mosaic.adapters.postgres.connection.DatasourceProperties;
import dev.mosaic.adapters.postgres.connection.InvalidDatabaseUrl;
import dev.mosaic.adapters.postgres.connection.Migrations;
import dev.mosaic.adapters.postgres.sealing.InvalidSecretKey;
import dev.mosaic.adapters.postgres.sealing.KeyCheck;
import dev.mosaic.adapters.postgres.sealing.KeyRing;
import dev.mosaic.application.Policies;
import dev.mosaic.application.setup.InvalidPolicy;
import dev.mosaic.server.options.ServerOptions;
import dev.mosaic.server.options.StartRefused;
import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * All parts, put together over a database that is known to be the right one. Nothing listens yet.
 */
public record Assembly(ApplicationContext context) implements AutoCloseable {
  /**
   * Wires everything.
   *
   * @param environment where the two variables stand
   * @throws StartRefused if one is missing or wrong, or the database cannot be used
   */
  public static Assembly of(ServerOptions options, Map<String, String> environment) {
    try {
      Policies policies = policies(options);
      DatabaseUrl url = DatabaseUrl.parse(environment.get("DATABASE_URL"));
      KeyRing ring = KeyRing.parse(environment.get("MOSAIC_SECRET_KEY"));
      new DatabaseGate(url, Clock.systemUTC(), new ThreadPacer())
          .await(Duration.ofSeconds(options.databaseWait));
      DatabaseRole role = DatabaseRole.prepare(url);
      new Migrations(url, role).migrate();
      return checked(context(options, policies, url, role, ring));
    } catch (InvalidDatabaseUrl | InvalidSecretKey | InvalidPolicy wrong) {
      throw new StartRefused(StartRefused.CONFIG, String.valueOf(wrong.getMessage()));
    } catch (DatabaseUnusable away) {
      throw new StartRefused(StartRefused.UNAVAILABLE, String.valueOf(away.getMessage()));
    }
  }

  private static Policies policies(ServerOptions options) {
    return Policies.standard(
        options.agentImage == null ? OpenClawProgram.upstreamImage() : options.agentImage,
        options.agentsPort());
  }

  private static ApplicationContext context(
      ServerOptions options, Policies policies, DatabaseUrl url, DatabaseRole role, KeyRing ring) {
    HttpServerConfig http =
        HttpServerConfig.standard(
            options.trustedProxies,
            options.webapp,
            ring.secretFor("csrf"),
            ring.secretFor("download-links"),
            options.publicUrl == null ? null : options.publicBase());
    Map<String, Object> properties = new HashMap<>(DatasourceProperties.of(url, role));
    properties.putAll(HttpServerConfig.properties(options.bind, options.port));
    return ApplicationContext.builder()
        .banner(false)
        .deduceEnvironment(false)
        // Nothing but what stands here configures the server: no variable of the machine slips in.
        .environmentPropertySource(false)
        .properties(properties)
        .singletons(policies, url, role, ring, options, http)
        .start();
  }

  private static Assembly checked(ApplicationContext context) {
    KeyCheck.Verdict verdict = context.getBean(KeyCheck.class).verify();
    if (verdict instanceof KeyCheck.Verdict.WrongKey wrong) {
      context.close();
      throw new StartRefused(StartRefused.CONFIG, wrong.sentence());
    }
    return new Assembly(context);
  }

  @Override
  public void close() {
    context.close();
  }
}
