package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ProviderStore;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** LLM vendor accounts in `llm_provider`. */
@Singleton
final class PostgresProviderStore implements ProviderStore {
  private final ProviderRows rows;
  private final PostgresTransactions transactions;

  PostgresProviderStore(ProviderRows rows, PostgresTransactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public List<Provider> list(UserId owner) {
    return transactions.asOwner(
        owner,
        () ->
            rows.findByUserIdOrderByCreatedAtAscAndIdAsc(owner.value()).stream()
                .map(ProviderRow::toProvider)
                .toList());
  }

  @Override
  public Optional<Provider> find(UserId owner, ProviderId id) {
    return transactions.asOwner(
        owner,
        () -> rows.findByUserIdAndId(owner.value(), id.value()).map(ProviderRow::toProvider));
  }

  @Override
  public boolean insert(Provider provider) {
    ProviderRow row = ProviderRow.of(provider);
    return transactions.asOwner(
        provider.owner(),
        () -> {
          boolean free = nameIsFree(row);
          if (free) {
            rows.insert(row);
          }
          return free;
        });
  }

  @Override
  public boolean update(Provider provider) {
    ProviderRow row = ProviderRow.of(provider);
    return transactions.asOwner(
        provider.owner(),
        () -> {
          boolean legal =
              nameIsFree(row) && rows.findByUserIdAndId(row.userId(), row.id()).isPresent();
          if (legal) {
            rows.update(row);
          }
          return legal;
        });
  }

  @Override
  public boolean delete(UserId owner, ProviderId id) {
    return transactions.asOwner(
        owner,
        () -> {
          rows.lockOwn(owner.value());
          return rows.delete(owner.value(), id.value()) == 1;
        });
  }

  @Override
  public void noteSuccess(UserId owner, ProviderId id, Instant at) {
    transactions.run(
        Identity.ofOwner(owner), () -> rows.noteSuccess(owner.value(), id.value(), at));
  }

  @Override
  public void noteLearned(Provider asked, String modelId, ModelFacts facts) {
    transactions.run(
        Identity.ofOwner(asked.owner()),
        () ->
            rows.noteLearned(
                asked.owner().value(),
                asked.id().value(),
                asked.baseUrl().value(),
                asked.apiType().label(),
                modelId,
                ModelFactsRow.of(facts)));
  }

  @Override
  public Map<ProviderId, Instant> lastSuccesses(UserId owner) {
    return transactions.asOwner(
        owner,
        () ->
            rows.successes(owner.value()).stream()
                .collect(
                    Collectors.toMap(row -> new ProviderId(row.id()), SuccessRow::lastSuccessAt)));
  }

  /** Stays true until the end of the transaction. */
  private boolean nameIsFree(ProviderRow row) {
    rows.lockOwn(row.userId());
    return !rows.existsByUserIdAndNameAndIdNotEquals(row.userId(), row.name(), row.id());
  }
}
