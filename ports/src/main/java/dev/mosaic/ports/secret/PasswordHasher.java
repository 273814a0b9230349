package dev.mosaic.ports.secret;

import dev.mosaic.domain.secret.Password;
import dev.mosaic.domain.secret.PasswordHash;
import dev.mosaic.domain.secret.SecretText;

/**
 * Slow, salted password hashing. Each call takes a few hundred milliseconds of CPU by design;
 * implementations bound how many run at once.
 */
public interface PasswordHasher {
  PasswordHash hash(Password password);

  /**
   * Whether the presented text is the password. Text over 72 bytes never matches, in the same time.
   */
  boolean matches(SecretText presented, PasswordHash hash);

  /** Spends the time {@link #matches} takes, for a name nobody has. */
  void spendTimeOf(SecretText presented);
}
