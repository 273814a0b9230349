package dev.mosaic.adapters.http.client.agent.run;

import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.agent.AgentRun;
import dev.mosaic.ports.agent.AgentRuns;
import dev.mosaic.ports.agent.RunRequest;
import dev.mosaic.ports.store.ActingPerson;
import java.net.http.HttpClient;

/** Runs over the gateway's WebSocket, one connection for each agent. */
public final class SocketAgentRuns implements AgentRuns, AutoCloseable {
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

  /** Ends the connections; the runs go on. */
  @Override
  public void close() {
    lines.close();
  }
}
