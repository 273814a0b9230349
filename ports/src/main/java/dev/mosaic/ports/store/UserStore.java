package dev.mosaic.ports.store;

import dev.mosaic.domain.user.PasswordHash;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import java.util.Optional;

/** People and the breakglass accounts among them. */
public interface UserStore {
  Optional<User> find(UserId id);

  /** Adds a person; the name must be free, which a false answer denies. */
  boolean insert(User user);

  /** Whether any breakglass account exists. */
  boolean hasBreakglass();

  /**
   * Adds the very first breakglass account with its person, atomically: of any number of parallel
   * calls one is answered true, also across processes.
   */
  boolean insertFirstBreakglass(User user, PasswordHash hash);

  /**
   * A person that signs in by a password kept here, with its hash; empty for unknown names.
   * Deactivated people are found too.
   */
  Optional<WithPassword> findWithPassword(Username name);

  /** A person with the hash of their password. */
  record WithPassword(User user, PasswordHash hash) {}
}
