package dev.mosaic.ports.store;

import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * LLM vendor accounts, always asked for on behalf of their owner: other people's are as if they did
 * not exist.
 */
public interface ProviderStore {
  /** All accounts of a person, oldest first. */
  List<Provider> list(UserId owner);

  Optional<Provider> find(UserId owner, ProviderId id);

  /** Adds an account; false if the owner has one of that name. */
  boolean insert(Provider provider);

  /** Replaces an account of the same owner and id; false if its new name is taken or it is gone. */
  boolean update(Provider provider);

  /** Removes an account with its sealed key; false if there was none. */
  boolean delete(UserId owner, ProviderId id);

  /**
   * Notes that the account's vendor answered well; an earlier time than the one known changes
   * nothing. No-op for an account that is gone.
   */
  void noteSuccess(UserId owner, ProviderId id, Instant at);

  /**
   * Keeps what was learned of one of an account's models, in place of what was known of it. No-op
   * if the account is gone, or has another address or protocol by now.
   *
   * @param asked the account as it was asked
   */
  void noteLearned(Provider asked, String modelId, ModelFacts facts);

  /** When each of a person's accounts last answered well; those that never did are not in it. */
  Map<ProviderId, Instant> lastSuccesses(UserId owner);
}
