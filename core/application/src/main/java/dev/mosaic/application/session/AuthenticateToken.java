package dev.mosaic.application.session;

import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.secret.TokenPurpose;
import dev.mosaic.ports.secret.TokenMint;
import dev.mosaic.ports.store.PersonalTokenStore;
import dev.mosaic.ports.store.PersonalTokenStore.Held;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells who a program with a personal access token calls for. */
public final class AuthenticateToken {
  // A program may call many times a second; its owner wants to know the day.
  private static final Duration NOTED_AT_MOST = Duration.ofMinutes(1);

  private final PersonalTokenStore store;
  private final TokenMint tokens;
  private final Clock clock;

  public AuthenticateToken(PersonalTokenStore store, TokenMint tokens, Clock clock) {
    this.store = store;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * @param presented with its prefix
   * @return empty for unknown, expired and nonsense tokens, and for deactivated people
   */
  public Optional<Held> authenticate(SecretText presented) {
    if (!presented.reveal().startsWith(IssueToken.PREFIX)) {
      return Optional.empty();
    }
    SecretText bare = new SecretText(presented.reveal().substring(IssueToken.PREFIX.length()));
    List<TokenHash> hashes = tokens.hashesOf(TokenPurpose.PERSONAL, bare);
    Instant now = clock.instant();
    Optional<Held> held = store.findByHash(hashes, now);
    held.filter(found -> isWorthNoting(found, hashes.getFirst(), now))
        .ifPresent(found -> store.noteUse(found.token().id(), hashes.getFirst(), now));
    return held;
  }

  private static boolean isWorthNoting(Held held, TokenHash newest, Instant now) {
    Instant last = held.token().lastUsedAt();
    return !held.hash().equals(newest) || last == null || last.plus(NOTED_AT_MOST).isBefore(now);
  }
}
