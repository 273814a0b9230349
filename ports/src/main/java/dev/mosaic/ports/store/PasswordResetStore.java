package dev.mosaic.ports.store;

import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.user.PasswordReset;
import dev.mosaic.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Links to a new password, one a person at most. Their tokens are only ever seen as hashes. */
public interface PasswordResetStore {
  /** Keeps a link in place of the one this person had. */
  void put(PasswordReset reset, TokenHash token);

  /** The link that holds this token, if it is good at that time. */
  Optional<PasswordReset> findByToken(List<TokenHash> candidates, Instant now);

  /**
   * Uses up the link that holds this token, if it is valid at that time; returns whose it was. Of
   * any number of parallel calls one is answered. Call in the transaction that changes the
   * password.
   */
  Optional<UserId> use(List<TokenHash> candidates, Instant now);

  /** Takes this person's link back. No-op if there is none. */
  void deleteOf(UserId user);

  /** Forgets links that ended at the given time or before; returns how many. */
  int deleteExpired(Instant now);
}
