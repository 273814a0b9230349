package dev.mosaic.adapters.docker.engine;

import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.MemoryStatsConfig;
import com.github.dockerjava.api.model.Statistics;
import com.github.dockerjava.core.DockerClientConfig;
import dev.mosaic.adapters.docker.shared.Labels;
import dev.mosaic.domain.agent.AgentId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads how much memory containers hold now. */
final class MemoryInUse {
  private static final Duration TO_FIND_THEM = Duration.ofSeconds(3);
  private static final Duration TO_ASK_ALL = Duration.ofSeconds(3);

  // Without `one-shot` the engine takes a second each, to measure the processor's load as well; the
  // client library has no word for it.
  private static final String ONE_LOOK = "/containers/%s/stats?stream=false&one-shot=true";

  private final Engine engine;
  private final Containers containers;

  MemoryInUse(Engine engine, Containers containers) {
    this.engine = engine;
    this.containers = containers;
  }

  /** Bytes by agent; those that do not run, or that the engine does not report, are missing. */
  Map<AgentId, Long> of(Collection<AgentId> agents) {
    if (agents.isEmpty()) {
      return Map.of();
    }
    Map<AgentId, String> paths = new LinkedHashMap<>();
    for (Container container : containers.running(TO_FIND_THEM)) {
      Labels.agentOf(container.getLabels())
          .filter(agents::contains)
          .ifPresent(agent -> paths.put(agent, ONE_LOOK.formatted(container.getId())));
    }
    Map<AgentId, Long> held = new HashMap<>();
    engine
        .getEach("read how much memory an agent holds", TO_ASK_ALL, paths, MemoryInUse::read)
        .forEach((agent, bytes) -> bytes.ifPresent(known -> held.put(agent, known)));
    return held;
  }

  static Optional<Long> read(InputStream body) {
    try {
      Statistics now =
          DockerClientConfig.getDefaultObjectMapper().readValue(body, Statistics.class);
      return Optional.ofNullable(now.getMemoryStats()).flatMap(MemoryInUse::held);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // As `docker stats` counts: files that were read once fill whatever room there is, and give way.
  private static Optional<Long> held(MemoryStatsConfig memory) {
    return Optional.ofNullable(memory.getUsage())
        .map(usage -> usage - Math.min(usage, idleFiles(memory)));
  }

  /** The first name is that of control groups of version 1. */
  private static long idleFiles(MemoryStatsConfig memory) {
    var details = memory.getStats();
    Stream<@Nullable Long> known =
        details == null
            ? Stream.of()
            : Stream.of(details.getTotalInactiveFile(), details.getInactiveFile());
    return known.filter(bytes -> bytes != null).findFirst().orElse(0L);
  }
}
