package dev.mosaic.adapters.http.openclaw;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.secret.SecretText;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** How an agent reaches Mosaic: with which token, and at which of Mosaic's addresses. */
public record WayToModels(AgentId agent, SecretText token, InetSocketAddress mosaic) {
  /** What its protocols put their own paths behind. */
  String baseUrl(ProviderName account) {
    return "http://%s:%d/llm/%s/%s/%s"
        .formatted(
            host(mosaic.getAddress()),
            mosaic.getPort(),
            agent.type().label(),
            agent.value(),
            account.value());
  }

  private static String host(InetAddress address) {
    String text = address.getHostAddress();
    return text.contains(":") ? "[" + text + "]" : text;
  }
}
