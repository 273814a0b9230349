package dev.mosaic.adapters.http.server;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.secret.Password;
import dev.mosaic.domain.secret.SecretText;

/** Reads a chosen password from a member that is not called {@code password}. */
public final class NewPassword {
  private NewPassword() {}

  /**
   * @throws InvalidInput that names this member, if it is no password
   */
  public static Password in(String member, SecretText text) {
    try {
      return new Password(text);
    } catch (InvalidInput invalid) {
      throw new InvalidInput(member, invalid.code(), invalid.sentence());
    }
  }
}
