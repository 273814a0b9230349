package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.secret.PasswordHash;
import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.secret.SecretUnreadable;
import dev.mosaic.ports.secret.SecretVault;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Optional;

/**
 * Passwords' hashes, sealed for their person: one copied to somebody else's row signs nobody in,
 * and one made elsewhere does not either. Sealed for the instance, since nobody acts yet at
 * sign-in.
 */
@Singleton
final class SealedPasswords {
  private static final System.Logger LOG = System.getLogger(SealedPasswords.class.getName());
  // No base64 begins like this, and every hash in the open does.
  private static final String BARE = "$";

  private final SecretVault vault;

  SealedPasswords(SecretVault vault) {
    this.vault = vault;
  }

  /** The text of a `password_hash` column. */
  String seal(UserId person, PasswordHash hash) {
    byte[] blob = vault.seal(placeOf(person), new SecretText(hash.value())).blob();
    return Base64.getEncoder().encodeToString(blob);
  }

  /** Empty, as if there were no password, for what was not sealed for this person. */
  Optional<PasswordHash> open(PasswordRow row) {
    UserId person = new UserId(row.userId());
    try {
      byte[] blob = Base64.getDecoder().decode(row.passwordHash());
      SecretText hash = vault.open(placeOf(person), new SealedSecret(blob));
      return Optional.of(new PasswordHash(hash.reveal()));
    } catch (IllegalArgumentException | SecretUnreadable spoiled) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the password of person {0} was damaged or changed by something other than Mosaic; set"
              + " a new one",
          person);
      return Optional.empty();
    }
  }

  static boolean isBare(PasswordRow row) {
    return row.passwordHash().startsWith(BARE);
  }

  private static SecretPlace placeOf(UserId person) {
    return SecretPlace.ofInstance("local_credential", "password_hash", person.toString());
  }
}
