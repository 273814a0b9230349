package dev.mosaic.adapters.http.client.agent.run;

import dev.mosaic.adapters.http.openclaw.run.GatewayDevice;
import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.domain.secret.SecretText;
import io.micronaut.json.tree.JsonNode;

/** Makes a gateway know a device. */
public interface GatewayPairing {
  /**
   * Approves what the gateway has just refused, and has it forget other devices: Mosaic is the only
   * one that talks with it, and an earlier process needs its own no more.
   *
   * @param refusal the gateway's answer to `connect`
   * @throws dev.mosaic.ports.agent.AgentUnreachable if the gateway does not let it
   */
  void approve(GatewayEndpoint endpoint, SecretText token, GatewayDevice device, JsonNode refusal);
}
