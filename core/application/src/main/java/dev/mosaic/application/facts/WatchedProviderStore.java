package dev.mosaic.application.facts;

import dev.mosaic.application.facts.Changes.Subject;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ProviderStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Accounts whose changes are counted. */
final class WatchedProviderStore implements ProviderStore {
  private final ProviderStore store;
  private final Changes changes;

  WatchedProviderStore(ProviderStore store, Changes changes) {
    this.store = store;
    this.changes = changes;
  }

  @Override
  public List<Provider> list(UserId owner) {
    return store.list(owner);
  }

  @Override
  public Optional<Provider> find(UserId owner, ProviderId id) {
    return store.find(owner, id);
  }

  @Override
  public boolean insert(Provider provider) {
    return changes.during(new Subject.Person(provider.owner()), () -> store.insert(provider));
  }

  @Override
  public boolean update(Provider provider) {
    return shared(provider.owner(), () -> store.update(provider));
  }

  @Override
  public boolean delete(UserId owner, ProviderId id) {
    return shared(owner, () -> store.delete(owner, id));
  }

  @Override
  public void noteSuccess(UserId owner, ProviderId id, Instant at) {
    store.noteSuccess(owner, id, at);
  }

  @Override
  public void noteLearned(Provider asked, String modelId, ModelFacts facts) {
    shared(
        asked.owner(),
        () -> {
          store.noteLearned(asked, modelId, facts);
          return true;
        });
  }

  @Override
  public Map<ProviderId, Instant> lastSuccesses(UserId owner) {
    return store.lastSuccesses(owner);
  }

  /** What may be shared changes for those it is shared with, too. */
  private <T> T shared(UserId owner, Supplier<T> write) {
    return changes.during(
        Subject.Shares.ALL, () -> changes.during(new Subject.Person(owner), write));
  }
}
