package dev.mosaic.testkit.channel;

import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.ports.agent.AgentChannel;
import dev.mosaic.testkit.agent.ScriptedAgentChannel;

class ScriptedAgentChannelTest extends AgentChannelContract {
  private final ScriptedAgentChannel gateway = new ScriptedAgentChannel();

  @Override
  protected ScriptedAgentChannel gateway() {
    return gateway;
  }

  @Override
  protected AgentChannel channel() {
    return gateway;
  }

  @Override
  protected GatewayEndpoint endpoint() {
    return new GatewayEndpoint("192.0.2.7", 18_789);
  }
}
