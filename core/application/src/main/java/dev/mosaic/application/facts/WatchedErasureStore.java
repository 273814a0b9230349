package dev.mosaic.application.facts;

import dev.mosaic.application.facts.Changes.Subject;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ErasureStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Deletions of people, which are changes of theirs and of their agents. */
final class WatchedErasureStore implements ErasureStore {
  private final ErasureStore store;
  private final Changes changes;

  WatchedErasureStore(ErasureStore store, Changes changes) {
    this.store = store;
    this.changes = changes;
  }

  @Override
  public void begin(Erasure erasure) {
    store.begin(erasure);
  }

  @Override
  public Optional<Contents> erase(Erasure erasure) {
    return changes.during(
        Subject.Shares.ALL,
        () ->
            changes.during(
                new Subject.Person(erasure.person()),
                () ->
                    changes.during(
                        new Subject.Agent(erasure.agent()), () -> store.erase(erasure))));
  }

  @Override
  public void finish(UserId person, Instant at) {
    store.finish(person, at);
  }

  @Override
  public List<Erasure> unfinished() {
    return store.unfinished();
  }
}
