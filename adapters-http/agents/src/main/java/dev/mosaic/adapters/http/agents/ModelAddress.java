package dev.mosaic.adapters.http.agents;

import dev.mosaic.adapters.http.listener.OpaqueId;
import dev.mosaic.adapters.http.protocol.Protocols;
import dev.mosaic.adapters.http.protocol.shape.Protocol;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.ContainerType;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an agent calls a model: `/llm/{type}/{agent}/{account}/…`, the rest as the protocol has it.
 *
 * @param agent empty where the address names what cannot be one
 * @param account as it came; any text
 * @param path below the account's address
 */
record ModelAddress(Optional<AgentId> agent, String account, Protocol protocol, String path) {
  private static final Pattern PATH =
      Pattern.compile("/llm/(user|system)/([^/]{1,64})/([^/]{1,64})/(.{1,1024})");

  /** Empty for any path at which no protocol has anything. */
  static Optional<ModelAddress> parse(String path) {
    Matcher parts = PATH.matcher(path);
    if (!parts.matches()) {
      return Optional.empty();
    }
    ContainerType type = ContainerType.ofLabel(parts.group(1)).orElseThrow();
    return Protocols.at(parts.group(4))
        .map(
            protocol ->
                new ModelAddress(
                    OpaqueId.find(parts.group(2)).map(id -> new AgentId(type, id)),
                    parts.group(3),
                    protocol,
                    parts.group(4)));
  }
}
