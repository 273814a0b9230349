package dev.mosaic.adapters.http.agents;

import dev.mosaic.adapters.http.listener.OpaqueId;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.ContainerType;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a container asks.
 *
 * @param agent empty where the path names what cannot be one
 */
record AgentsQuestion(About about, Optional<AgentId> agent) {
  private static final Pattern PATH =
      Pattern.compile("/api/internal/agent-(config|files)(?:/(user|system))?/([^/]{1,64})");

  /** What it is about. */
  enum About {
    CONFIG,
    FILES
  }

  /** Empty for any path but the two that are served. */
  static Optional<AgentsQuestion> parse(String path) {
    Matcher parts = PATH.matcher(path);
    if (!parts.matches()) {
      return Optional.empty();
    }
    ContainerType type =
        Optional.ofNullable(parts.group(2))
            .flatMap(ContainerType::ofLabel)
            .orElse(ContainerType.USER);
    return Optional.of(
        new AgentsQuestion(
            parts.group(1).equals("config") ? About.CONFIG : About.FILES,
            OpaqueId.find(parts.group(3)).map(id -> new AgentId(type, id))));
  }
}
