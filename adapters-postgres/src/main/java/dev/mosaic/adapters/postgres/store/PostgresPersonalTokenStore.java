package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.session.PersonalToken;
import dev.mosaic.domain.session.PersonalTokenId;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.PersonalTokenStore;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Personal access tokens in `personal_token`. */
@Singleton
final class PostgresPersonalTokenStore implements PersonalTokenStore {
  private final PersonalTokenRows tokens;
  private final UserRows users;
  private final Seals seals;
  private final PostgresTransactions transactions;

  PostgresPersonalTokenStore(
      PersonalTokenRows tokens, UserRows users, Seals seals, PostgresTransactions transactions) {
    this.tokens = tokens;
    this.users = users;
    this.seals = seals;
    this.transactions = transactions;
  }

  @Override
  public void insert(PersonalToken token, TokenHash hash) {
    transactions.run(
        Identity.ofOwner(token.owner()),
        () -> tokens.insert(PersonalTokenRow.of(token, hash).sealed(seals)));
  }

  @Override
  public List<PersonalToken> list(UserId owner) {
    return transactions.asOwner(
        owner,
        () ->
            tokens.findByUserIdOrderByCreatedAtDescAndIdAsc(owner.value()).stream()
                .filter(seals::hold)
                .map(PersonalTokenRow::toToken)
                .toList());
  }

  @Override
  public boolean delete(UserId owner, PersonalTokenId id) {
    return transactions.asOwner(owner, () -> tokens.delete(owner.value(), id.value()) == 1);
  }

  /** An administrator who deactivates somebody ends their tokens. */
  @Override
  public void deleteAllOf(UserId owner) {
    transactions.run(Identity.SERVER, () -> tokens.deleteByUserId(owner.value()));
  }

  @Override
  public Optional<Held> findByHash(List<TokenHash> candidates, Instant now) {
    return candidates.isEmpty()
        ? Optional.empty()
        : transactions.as(
            Identity.SERVER,
            () ->
                tokens
                    .findByHash(Hashes.values(candidates), now)
                    .filter(seals::hold)
                    .flatMap(this::held));
  }

  @Override
  public void noteUse(PersonalTokenId id, TokenHash hash, Instant at) {
    transactions.run(
        Identity.SERVER,
        () ->
            tokens
                .lockById(id.value())
                .filter(seals::hold)
                .map(row -> row.withHash(hash.value()))
                .ifPresent(row -> tokens.noteUse(id.value(), hash.value(), at, seals.of(row))));
  }

  private Optional<Held> held(PersonalTokenRow row) {
    return users
        .findById(row.userId())
        .map(owner -> owner.toUser(seals))
        .filter(User::active)
        .map(owner -> new Held(row.toToken(), owner, new TokenHash(row.tokenHash())));
  }
}
