package dev.mosaic.ports.secret;

import java.util.List;

/**
 * Moves what is sealed from old keys of the ring to the first. Every call is atomic by itself, so
 * that work cut off anywhere leaves everything readable and is simply continued.
 */
public interface KeyRotation {
  /** Every key that stands in the ring or is still depended on, the first of the ring first. */
  List<KeyUse> status();

  /**
   * Moves some of what hangs on old keys to the first.
   *
   * @param limit how many rows at most
   * @return how many were moved; 0 when all are on the first key, or the rest is being moved by
   *     somebody else right now
   */
  int moveSome(int limit);

  /**
   * Ends what cannot be moved because only its holders know it: sessions, personal tokens and
   * invitations by tokens hashed with this key. Returns how many.
   */
  int endTokens(String keyId);

  /**
   * Forgets an old key, so that the ring may be written without it.
   *
   * @return false if something depends on it still, or it is the key that seals
   */
  boolean retire(String keyId);

  /**
   * What hangs on a key.
   *
   * @param inRing whether this process was given the key
   * @param first whether it is the one that seals
   * @param dataKeys data keys wrapped by it: the secrets of that many people
   * @param tokens sessions, personal tokens, invitations and links to a new password hashed with it
   */
  record KeyUse(String keyId, boolean inRing, boolean first, long dataKeys, long tokens) {
    public boolean inUse() {
      return dataKeys + tokens > 0;
    }
  }
}
