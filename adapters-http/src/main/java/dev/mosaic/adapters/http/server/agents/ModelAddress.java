package dev.mosaic.adapters.http.server.agents;

import dev.mosaic.adapters.http.server.OpaqueId;
import dev.mosaic.adapters.http.server.wire.Wire;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.ContainerType;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.secret.SecretText;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an agent calls a model: `/llm/{type}/{agent}/{account}/…`, the rest as the protocol has it.
 *
 * @param agent empty where the address names what cannot be one
 * @param account as it came; any text
 */
record ModelAddress(Optional<AgentId> agent, String account, Wire wire) {
  private static final Pattern PATH =
      Pattern.compile("/llm/(user|system)/([^/]{1,64})/([^/]{1,64})/(.{1,1024})");

  /** Empty for any path at which no protocol has anything. */
  static Optional<ModelAddress> parse(String path) {
    Matcher parts = PATH.matcher(path);
    if (!parts.matches()) {
      return Optional.empty();
    }
    ContainerType type = ContainerType.ofLabel(parts.group(1)).orElseThrow();
    return Wire.at(parts.group(4))
        .map(
            wire ->
                new ModelAddress(
                    OpaqueId.find(parts.group(2)).map(id -> new AgentId(type, id)),
                    parts.group(3),
                    wire));
  }

  /** How an agent reaches Mosaic: with which token, and at which of Mosaic's addresses. */
  record Way(AgentId agent, SecretText token, InetSocketAddress mosaic) {
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
}
