package dev.mosaic.adapters.http.client.agent;

import dev.mosaic.adapters.http.client.agent.run.GatewayPairing;
import dev.mosaic.adapters.http.openclaw.Gateway;
import dev.mosaic.adapters.http.openclaw.run.GatewayDevice;
import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.agent.AgentUnreachable;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/** Pairs by the gateway's administrative calls over HTTP, which its token alone allows. */
final class AdminRpcPairing implements GatewayPairing {
  private static final Timeout PATIENCE = Timeout.ofSeconds(20);
  private static final int LONGEST = 1 << 20;

  private final GatewayClient client;

  AdminRpcPairing(GatewayClient client) {
    this.client = client;
  }

  @Override
  public void approve(
      GatewayEndpoint endpoint, SecretText token, GatewayDevice device, JsonNode refusal) {
    String request = Trees.text(refusal, "error", "details", "requestId");
    if (request.isEmpty()) {
      throw new AgentUnreachable(
          "the gateway does not let Mosaic in: " + Trees.text(refusal, "error", "code"), null);
    }
    JsonNode known = ask(endpoint, token, "device.pair.list", Trees.object());
    for (JsonNode paired : JsonText.items(Trees.at(known, "payload", "paired"))) {
      String id = Trees.text(paired, "deviceId");
      if (!id.equals(device.id())) {
        ask(endpoint, token, "device.pair.remove", Trees.object("deviceId", id));
      }
    }
    ask(endpoint, token, "device.pair.approve", Trees.object("requestId", request));
  }

  private JsonNode ask(
      GatewayEndpoint endpoint, SecretText token, String method, JsonNode parameters) {
    HttpPost post = new HttpPost(HttpAgentChannel.address(endpoint, Gateway.ADMIN_RPC_PATH));
    post.setConfig(RequestConfig.custom().setResponseTimeout(PATIENCE).build());
    post.setHeader("Authorization", "Bearer " + token.reveal());
    byte[] body = JsonText.write(Trees.object("method", method, "params", parameters));
    post.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    try (ClassicHttpResponse response = client.open(post)) {
      return okay(response)
          .orElseThrow(
              () ->
                  new AgentUnreachable(
                      method + " was answered with status " + response.getCode(), null));
    } catch (IOException broken) {
      throw new AgentUnreachable("the gateway gave no answer to " + method, broken);
    }
  }

  private static Optional<JsonNode> okay(ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    Optional<JsonNode> answer =
        entity == null ? Optional.empty() : JsonText.read(entity.getContent().readNBytes(LONGEST));
    return answer.filter(
        it -> {
          JsonNode ok = Trees.at(it, "ok");
          return ok != null && ok.isBoolean() && ok.getBooleanValue();
        });
  }
}
