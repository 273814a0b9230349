package dev.mosaic.ports.store;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Deletes people with everything that is theirs. What is remembered of a deletion names nobody:
 * ids, and times.
 */
public interface ErasureStore {
  /** Notes that somebody is to be deleted, so that it is gone on with until it is done. */
  void begin(Erasure erasure);

  /**
   * Deletes a person and everything that is theirs, all or nothing. Audit entries stay; those about
   * the person, before and after, have {@link #FORGOTTEN} for a target, and what the person did has
   * no address. Needs to have begun.
   *
   * @return what there was; empty if they are gone already
   */
  Optional<Contents> erase(Erasure erasure);

  /** Notes that nothing is left of a person anywhere. */
  void finish(UserId person, Instant at);

  /** Deletions that are not finished, oldest first. */
  List<Erasure> unfinished();

  /** What audit entries have for a target that named somebody. */
  String FORGOTTEN = "deleted";

  /**
   * A deletion.
   *
   * @param agent whose container, network and volume go with the person, if there are any
   */
  record Erasure(UserId person, AgentId agent, Instant begunAt) {}

  /**
   * How much there was of a person.
   *
   * @param configVersions states the agent's settings had
   * @param modelCalls calls to models that were still remembered
   * @param agent whether the person had an agent
   */
  record Contents(
      long conversations,
      long messages,
      long providers,
      long tokens,
      long sessions,
      long configVersions,
      long modelCalls,
      boolean agent) {}
}
