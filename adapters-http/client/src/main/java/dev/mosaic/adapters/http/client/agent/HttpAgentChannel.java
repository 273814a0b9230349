package dev.mosaic.adapters.http.client.agent;

import dev.mosaic.adapters.http.client.Deadline;
import dev.mosaic.adapters.http.client.agent.run.GatewayPairing;
import dev.mosaic.adapters.http.openclaw.Gateway;
import dev.mosaic.adapters.http.openclaw.GatewayReplyReader;
import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.agent.AgentChannel;
import dev.mosaic.ports.agent.AgentReply;
import dev.mosaic.ports.agent.AgentUnreachable;
import dev.mosaic.ports.agent.TurnRequest;
import java.io.IOException;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Talks OpenAI chat completions and responses with OpenClaw's gateway over plain HTTP. Blocks, and
 * is meant for virtual threads; interrupting the thread that waits in {@link #send} gives the turn
 * up.
 */
public final class HttpAgentChannel implements AgentChannel, AutoCloseable {
  private static final Timeout READY = Timeout.ofMilliseconds(1_900);
  private static final int READY_BODY = 16_384;
  private static final int OK = 200;

  private final GatewayClient client;
  private final ChannelLimits limits;

  public HttpAgentChannel(ChannelLimits limits) {
    this.limits = limits;
    this.client = new GatewayClient(limits);
  }

  /** Makes gateways know Mosaic, over the same connections. */
  public GatewayPairing pairing() {
    return new AdminRpcPairing(client);
  }

  @Override
  public boolean isReady(GatewayEndpoint endpoint) {
    HttpGet request = new HttpGet(address(endpoint, Gateway.READY_PATH));
    request.setConfig(RequestConfig.custom().setResponseTimeout(READY).build());
    try (Deadline ignored = new Deadline(request, READY.toDuration());
        ClassicHttpResponse response = client.open(request)) {
      return response.getCode() == OK && !deniesReadiness(response);
    } catch (IOException notThereYet) {
      return false;
    }
  }

  @Override
  public AgentReply send(GatewayEndpoint endpoint, SecretText gatewayToken, TurnRequest request) {
    HttpPost post = new HttpPost(address(endpoint, Gateway.pathOf(request.form())));
    post.setHeader("Authorization", "Bearer " + gatewayToken.reveal());
    post.setHeader("Accept", "text/event-stream, application/json");
    if (request.conversation() != null) {
      post.setHeader(Gateway.SESSION_HEADER, Gateway.sessionOf(request.conversation()));
    }
    post.setEntity(new ByteArrayEntity(request.body(), ContentType.APPLICATION_JSON));
    try {
      return new HttpAgentReply(
          post, client.open(post), GatewayReplyReader.of(request.form()), limits);
    } catch (IOException noHead) {
      throw new AgentUnreachable("the gateway gave no answer", noHead);
    }
  }

  /** Ends whatever still runs. */
  @Override
  public void close() {
    client.close();
  }

  private static boolean deniesReadiness(ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    return entity != null && Gateway.deniesReadiness(entity.getContent().readNBytes(READY_BODY));
  }

  static URI address(GatewayEndpoint endpoint, String path) {
    String host = endpoint.host();
    String literal = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return URI.create("http://" + literal + ":" + endpoint.port() + path);
  }
}
