package dev.mosaic.domain.secret;

import dev.mosaic.domain.user.UserId;
import java.util.List;

/**
 * The one row and column a sealed secret belongs to, and what it may be used for there. A
 * ciphertext copied anywhere else does not open, nor does one whose row names another use by now.
 *
 * @param uses what stands in the open beside the secret and decides who gets it, such as an
 *     address; empty where nothing does
 */
public record SecretPlace(
    String table, String column, SecretOwner owner, String rowId, List<String> uses) {
  public SecretPlace {
    uses = List.copyOf(uses);
  }

  public static SecretPlace ofUser(String table, String column, UserId user, Object rowId) {
    return new SecretPlace(
        table, column, new SecretOwner.OfUser(user), rowId.toString(), List.of());
  }

  public static SecretPlace ofInstance(String table, String column, String rowId) {
    return new SecretPlace(table, column, new SecretOwner.OfInstance(), rowId, List.of());
  }

  /** The same place, for nothing but this use. */
  public SecretPlace usedFor(String... use) {
    return new SecretPlace(table, column, owner, rowId, List.of(use));
  }

  /** The same place, whatever the use: how secrets were sealed before uses were bound. */
  public SecretPlace usedForAnything() {
    return new SecretPlace(table, column, owner, rowId, List.of());
  }
}
