package dev.mosaic.ports.store;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.agent.SystemAgent;
import dev.mosaic.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is kept of agents between starts. */
public interface AgentStore {
  Optional<AgentRecord> findByOwner(UserId owner);

  /** A user's agent by its own id; empty for system agents. */
  Optional<AgentRecord> find(AgentId id);

  /**
   * The owner's record, made with the given id if there was none; parallel calls end with one
   * record.
   */
  AgentRecord findOrInsert(AgentRecord fresh);

  /**
   * Replaces container, token and status of the record with the same id. Leaves `idleTimeout` and
   * `lastActiveAt` alone: they have writers of their own.
   */
  void update(AgentRecord agent);

  /** Changes how long the agent may idle. */
  void setIdleTimeout(AgentId id, Duration idleTimeout);

  /** Moves `lastActiveAt` forward; an earlier time changes nothing. */
  void touch(AgentId id, Instant activeAt);

  /** All users' agents, in no order. */
  List<AgentRecord> all();

  /** A system agent by its id. */
  Optional<SystemAgent> findSystem(AgentId id);
}
