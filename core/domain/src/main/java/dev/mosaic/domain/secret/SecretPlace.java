package dev.mosaic.domain.secret;

import dev.mosaic.domain.user.UserId;

/**
 * The one row and column a sealed secret belongs to. A ciphertext copied anywhere else does not
 * open.
 */
public record SecretPlace(String table, String column, SecretOwner owner, String rowId) {
  public static SecretPlace ofUser(String table, String column, UserId user, Object rowId) {
    return new SecretPlace(table, column, new SecretOwner.OfUser(user), rowId.toString());
  }

  public static SecretPlace ofInstance(String table, String column, String rowId) {
    return new SecretPlace(table, column, new SecretOwner.OfInstance(), rowId);
  }
}
