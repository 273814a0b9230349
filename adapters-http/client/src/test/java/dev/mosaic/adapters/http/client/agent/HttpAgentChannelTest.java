package dev.mosaic.adapters.http.client.agent;

import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.ports.agent.AgentChannel;
import dev.mosaic.testkit.agent.ScriptedAgentChannel;
import dev.mosaic.testkit.channel.AgentChannelContract;
import dev.mosaic.testkit.channel.ScriptedGateway;
import org.junit.jupiter.api.AfterEach;

class HttpAgentChannelTest extends AgentChannelContract {
  private final ScriptedAgentChannel script = new ScriptedAgentChannel();
  private final ScriptedGateway gateway = ScriptedGateway.start(script);
  private final HttpAgentChannel channel = new HttpAgentChannel(ChannelLimits.standard());

  @AfterEach
  void close() {
    channel.close();
    gateway.close();
  }

  @Override
  protected ScriptedAgentChannel gateway() {
    return script;
  }

  @Override
  protected AgentChannel channel() {
    return channel;
  }

  @Override
  protected GatewayEndpoint endpoint() {
    return gateway.endpoint();
  }
}
