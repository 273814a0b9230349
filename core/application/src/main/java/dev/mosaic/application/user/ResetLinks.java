package dev.mosaic.application.user;

import dev.mosaic.domain.secret.MintedToken;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.secret.TokenPurpose;
import dev.mosaic.domain.user.PasswordReset;
import dev.mosaic.domain.user.SignInMethod;
import dev.mosaic.domain.user.User;
import dev.mosaic.ports.secret.TokenMint;
import dev.mosaic.ports.store.PasswordResetStore;
import dev.mosaic.ports.store.UserStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The links people choose a new password by. Each opens once, for a day. */
final class ResetLinks {
  static final Duration LIFE = Duration.ofHours(24);

  private final PasswordResetStore resets;
  private final UserStore users;
  private final TokenMint tokens;
  private final Clock clock;

  ResetLinks(PasswordResetStore resets, UserStore users, TokenMint tokens, Clock clock) {
    this.resets = resets;
    this.users = users;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Makes a person's link, which ends the one they had. */
  Made make(User person, User by) {
    Instant now = clock.instant();
    MintedToken minted = tokens.mint(TokenPurpose.PASSWORD_RESET);
    PasswordReset reset = new PasswordReset(person.id(), by.id(), now, now.plus(LIFE));
    resets.put(reset, minted.hash());
    return new Made(reset, minted.text());
  }

  /** A link nobody else knows yet. */
  record Made(PasswordReset reset, SecretText token) {}

  /** Whose link this is and until when, if it still opens. */
  Optional<Open> open(SecretText token) {
    return resets
        .findByToken(hashesOf(token), clock.instant())
        .flatMap(
            reset ->
                users
                    .find(reset.user())
                    .filter(ResetLinks::hasPasswordToReset)
                    .map(person -> new Open(person, reset.expiresAt())));
  }

  /** A link that opens. */
  record Open(User person, Instant expiresAt) {}

  /** Uses a link up; false if it opens nothing any more. */
  boolean use(SecretText token) {
    return resets.use(hashesOf(token), clock.instant()).isPresent();
  }

  private List<TokenHash> hashesOf(SecretText token) {
    return tokens.hashesOf(TokenPurpose.PASSWORD_RESET, token);
  }

  private static boolean hasPasswordToReset(User person) {
    return person.active() && person.signInMethod() == SignInMethod.LOCAL;
  }
}
