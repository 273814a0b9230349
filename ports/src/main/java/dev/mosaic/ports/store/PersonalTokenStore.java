package dev.mosaic.ports.store;

import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.session.PersonalToken;
import dev.mosaic.domain.session.PersonalTokenId;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Personal access tokens, seen as hashes only. */
public interface PersonalTokenStore {
  void insert(PersonalToken token, TokenHash hash);

  /** A person's tokens, expired ones too, newest first. */
  List<PersonalToken> list(UserId owner);

  /** Ends a token; false if the owner has none of that id. */
  boolean delete(UserId owner, PersonalTokenId id);

  /** Ends all tokens of a person. */
  void deleteAllOf(UserId owner);

  /** The token with one of these hashes. Expired tokens and deactivated people are not found. */
  Optional<Held> findByHash(List<TokenHash> candidates, Instant now);

  /**
   * Notes the use of a token, and keeps it by this hash from now on: so tokens in use move to a new
   * key by themselves. Moves `lastUsedAt` forward only.
   */
  void noteUse(PersonalTokenId id, TokenHash hash, Instant at);

  /** A token with its owner and the hash it was found by. */
  record Held(PersonalToken token, User owner, TokenHash hash) {}
}
