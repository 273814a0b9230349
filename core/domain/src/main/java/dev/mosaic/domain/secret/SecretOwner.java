package dev.mosaic.domain.secret;

import dev.mosaic.domain.user.UserId;

/**
 * Whose data key seals a secret. Shredding the key of a user makes all of theirs unreadable at
 * once.
 */
public sealed interface SecretOwner {
  /** The owner's stable name inside associated data. */
  String name();

  /** A secret of one person. */
  record OfUser(UserId user) implements SecretOwner {
    @Override
    public String name() {
      return "user:" + user;
    }
  }

  /** A secret of the instance itself, such as the setup token. */
  record OfInstance() implements SecretOwner {
    @Override
    public String name() {
      return "instance";
    }
  }
}
