package dev.mosaic.ports.store;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.agent.SystemAgent;
import dev.mosaic.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /**
   * Up to when what the owner's agent did by itself is kept in conversations, or was deleted there;
   * empty where nothing is.
   */
  Optional<Instant> doingsKeptUntil(UserId owner);

  /** Moves that forward; an earlier time changes nothing. */
  void keptDoings(UserId owner, Instant until);

  /** All users' agents, in no order. */
  List<AgentRecord> all();

  /** One page of the users' agents that match, by their owners' names. For administrators. */
  Page<Owned> list(Query query, PageRequest page);

  /** A system agent by its id. */
  Optional<SystemAgent> findSystem(AgentId id);

  /** A user's agent, and how its owner is called. */
  record Owned(AgentRecord agent, String username, String displayName) {}

  /**
   * Which agents.
   *
   * @param search part of the owner's user name, display name or e-mail address, whatever its
   *     capitals; empty: all
   * @param owners whose agents, or whose not
   * @param others whether everybody's but those of these owners are meant
   */
  record Query(String search, Set<UserId> owners, boolean others) {
    /** Everybody's. */
    public static final Query ALL = new Query("", Set.of(), true);

    public Query {
      owners = Set.copyOf(owners);
    }
  }
}
