package dev.mosaic.testkit.store;

import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ProviderStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** LLM vendor accounts in memory. */
public final class InMemoryProviderStore implements ProviderStore, Rollbackable, Forgetful {
  private final Rows<ProviderId, Provider> providers = new Rows<>();
  private final Rows<ProviderId, Instant> successes = new Rows<>();
  private final Consumer<ProviderId> afterDelete;

  public InMemoryProviderStore() {
    this(gone -> {});
  }

  InMemoryProviderStore(Consumer<ProviderId> afterDelete) {
    this.afterDelete = afterDelete;
  }

  @Override
  public List<Provider> list(UserId owner) {
    return providers.with(
        rows ->
            rows.values().stream()
                .filter(provider -> provider.owner().equals(owner))
                .sorted(Comparator.comparing(Provider::createdAt))
                .toList());
  }

  @Override
  public Optional<Provider> find(UserId owner, ProviderId id) {
    return providers.with(
        rows -> Optional.ofNullable(rows.get(id)).filter(found -> found.owner().equals(owner)));
  }

  @Override
  public boolean insert(Provider provider) {
    return providers.with(
        rows -> nameIsFree(rows, provider) && rows.putIfAbsent(provider.id(), provider) == null);
  }

  @Override
  public boolean update(Provider provider) {
    return providers.with(
        rows -> {
          Provider present = rows.get(provider.id());
          if (present == null
              || !present.owner().equals(provider.owner())
              || !nameIsFree(rows, provider)) {
            return false;
          }
          rows.put(provider.id(), provider);
          return true;
        });
  }

  @Override
  public boolean delete(UserId owner, ProviderId id) {
    boolean deleted =
        providers.with(rows -> find(owner, id).isPresent() && rows.remove(id) != null);
    if (deleted) {
      afterDelete.accept(id);
    }
    return deleted;
  }

  @Override
  public void noteSuccess(UserId owner, ProviderId id, Instant at) {
    if (find(owner, id).isPresent()) {
      successes.with(
          rows -> rows.merge(id, at, (before, next) -> next.isAfter(before) ? next : before));
    }
  }

  @Override
  public void noteLearned(Provider asked, String modelId, ModelFacts facts) {
    providers.with(
        rows ->
            rows.computeIfPresent(
                asked.id(),
                (id, present) ->
                    present.owner().equals(asked.owner())
                            && present.baseUrl().equals(asked.baseUrl())
                            && present.apiType() == asked.apiType()
                        ? present.knowing(present.learned().with(modelId, facts))
                        : present));
  }

  @Override
  public Map<ProviderId, Instant> lastSuccesses(UserId owner) {
    List<ProviderId> own = list(owner).stream().map(Provider::id).toList();
    return successes.with(
        rows ->
            rows.entrySet().stream()
                .filter(row -> own.contains(row.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public long forget(UserId person) {
    list(person).forEach(one -> successes.remove((id, at) -> id.equals(one.id())));
    return providers.remove((id, provider) -> provider.owner().equals(person));
  }

  @Override
  public Runnable snapshot() {
    Runnable accounts = providers.snapshot();
    Runnable times = successes.snapshot();
    return () -> {
      accounts.run();
      times.run();
    };
  }

  private static boolean nameIsFree(Map<ProviderId, Provider> rows, Provider provider) {
    return rows.values().stream()
        .filter(other -> other.owner().equals(provider.owner()))
        .filter(other -> !other.id().equals(provider.id()))
        .noneMatch(other -> other.name().equals(provider.name()));
  }
}
