package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.user.PasswordReset;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.PasswordResetStore;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Links to a new password in `password_reset`. Administrators make them in the directory; whoever
 * holds one is nobody yet, so following it is the server's work.
 */
@Singleton
final class PostgresPasswordResetStore implements PasswordResetStore {
  private final PasswordResetRows rows;
  private final Seals seals;
  private final PostgresTransactions transactions;

  PostgresPasswordResetStore(
      PasswordResetRows rows, Seals seals, PostgresTransactions transactions) {
    this.rows = rows;
    this.seals = seals;
    this.transactions = transactions;
  }

  @Override
  public void put(PasswordReset reset, TokenHash token) {
    transactions.run(
        Identity.DIRECTORY, () -> rows.put(PasswordResetRow.of(reset, token).sealed(seals)));
  }

  @Override
  public Optional<PasswordReset> findByToken(List<TokenHash> candidates, Instant now) {
    return find(candidates, now).map(PasswordResetRow::toPasswordReset);
  }

  @Override
  public Optional<UserId> use(List<TokenHash> candidates, Instant now) {
    return find(candidates, now)
        .filter(
            found ->
                transactions.as(
                    Identity.SERVER, () -> rows.use(found.userId(), found.tokenHash()) == 1))
        .map(found -> new UserId(found.userId()));
  }

  @Override
  public void deleteOf(UserId user) {
    transactions.run(Identity.SERVER, () -> rows.deleteOf(user.value()));
  }

  @Override
  public int deleteExpired(Instant now) {
    return transactions.as(Identity.SERVER, () -> rows.deleteExpired(now));
  }

  private Optional<PasswordResetRow> find(List<TokenHash> candidates, Instant now) {
    return candidates.isEmpty()
        ? Optional.empty()
        : transactions.as(
            Identity.SERVER, () -> rows.find(Hashes.values(candidates), now).filter(seals::hold));
  }
}
