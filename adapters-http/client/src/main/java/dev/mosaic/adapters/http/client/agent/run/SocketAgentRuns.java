package dev.mosaic.adapters.http.client.agent.run;

import dev.mosaic.adapters.http.openclaw.run.ForeignSessions;
import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.agent.AgentDoings;
import dev.mosaic.ports.agent.AgentRun;
import dev.mosaic.ports.agent.AgentRuns;
import dev.mosaic.ports.agent.AgentUnreachable;
import dev.mosaic.ports.agent.RunRequest;
import dev.mosaic.ports.store.ActingPerson;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Asks gateways over their WebSockets, one connection for each agent. */
public final class SocketAgentRuns implements AgentRuns, AgentDoings, AutoCloseable {
  // More than an agent begins between two looks, and little enough for one that lies; the newest
  // come first.
  private static final int MOST_SESSIONS = 50;
  private static final int MOST_ROWS = 100;
  private static final int LONGEST_TEXT = 100_000;

  private final GatewayLines lines;

  /**
   * @param pairing makes a gateway know Mosaic at the first connection
   */
  public SocketAgentRuns(GatewayPairing pairing, SocketLimits limits) {
    HttpClient client =
        HttpClient.newBuilder()
            .executor(task -> ActingPerson.startAside("gateway-socket", task))
            .connectTimeout(limits.connect())
            .build();
    this.lines = new GatewayLines(client, pairing, limits);
  }

  @Override
  public AgentRun take(GatewayEndpoint endpoint, SecretText gatewayToken, RunRequest request) {
    return SocketRun.take(lines.take(endpoint, gatewayToken), request);
  }

  @Override
  public List<Doing> since(GatewayEndpoint endpoint, SecretText gatewayToken, Instant time) {
    try (GatewayLines.Lease lease = lines.take(endpoint, gatewayToken)) {
      JsonNode list = lease.line().ask("sessions.list", Trees.object("limit", MOST_SESSIONS));
      return ForeignSessions.activeSince(list, time).stream()
          .flatMap(key -> ForeignSessions.doings(key, history(lease, key), time).stream())
          .sorted(Comparator.comparing(Doing::at))
          .toList();
    } catch (GatewayRefusal refusal) {
      throw new AgentUnreachable("the gateway refuses: " + refusal.code(), refusal);
    }
  }

  private static JsonNode history(GatewayLines.Lease lease, String key) {
    return lease
        .line()
        .ask(
            "chat.history",
            Trees.object("sessionKey", key, "limit", MOST_ROWS, "maxChars", LONGEST_TEXT));
  }

  /** Ends the connections; the runs go on. */
  @Override
  public void close() {
    lines.close();
  }
}
