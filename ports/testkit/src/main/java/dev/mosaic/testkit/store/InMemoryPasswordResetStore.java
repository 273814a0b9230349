package dev.mosaic.testkit.store;

import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.user.PasswordReset;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.PasswordResetStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Links to a new password in memory. */
public final class InMemoryPasswordResetStore
    implements PasswordResetStore, Rollbackable, Forgetful {
  private final Rows<UserId, Kept> resets = new Rows<>();

  @Override
  public void put(PasswordReset reset, TokenHash token) {
    resets.with(rows -> rows.put(reset.user(), new Kept(reset, token)));
  }

  @Override
  public Optional<PasswordReset> findByToken(List<TokenHash> candidates, Instant now) {
    return resets.with(rows -> good(rows, candidates, now).map(Kept::reset));
  }

  @Override
  public Optional<UserId> use(List<TokenHash> candidates, Instant now) {
    return resets.with(
        rows -> {
          Optional<UserId> user =
              good(rows, candidates, now).map(Kept::reset).map(PasswordReset::user);
          user.ifPresent(rows::remove);
          return user;
        });
  }

  @Override
  public void deleteOf(UserId user) {
    resets.with(rows -> rows.keySet().remove(user));
  }

  @Override
  public int deleteExpired(Instant now) {
    return resets.with(
        rows -> {
          int before = rows.size();
          rows.values().removeIf(kept -> !kept.isGood(now));
          return before - rows.size();
        });
  }

  @Override
  public long forget(UserId person) {
    return resets.remove(
        (owner, kept) -> owner.equals(person) || kept.reset().issuedBy().equals(person));
  }

  @Override
  public Runnable snapshot() {
    return resets.snapshot();
  }

  private static Optional<Kept> good(
      Map<UserId, Kept> rows, List<TokenHash> candidates, Instant now) {
    return rows.values().stream()
        .filter(kept -> candidates.contains(kept.token()) && kept.isGood(now))
        .findFirst();
  }

  private record Kept(PasswordReset reset, TokenHash token) {
    boolean isGood(Instant now) {
      return now.isBefore(reset.expiresAt());
    }
  }
}
