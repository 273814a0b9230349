package dev.mosaic.ports.agent;

import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.domain.secret.SecretText;

/**
 * Runs in an agent's gateway: the work on one message. A run goes on whoever listens, also while
 * Mosaic itself is away, and is joined again by the turn it belongs to.
 */
public interface AgentRuns {
  /**
   * Gives the gateway a turn to work on. Where it has that turn already, at work or done, nothing
   * is asked a second time and the run is the one it has; so this may be called again after
   * anything that went wrong, by this process or the next. A run that the gateway took up again by
   * itself, after a restart of its own, is the turn's too.
   *
   * <p>Returns when the gateway has the turn.
   *
   * @throws AgentUnreachable if the gateway does not answer
   */
  AgentRun take(GatewayEndpoint endpoint, SecretText gatewayToken, RunRequest request);
}
