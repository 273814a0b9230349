package dev.mosaic.application.user;

import dev.mosaic.domain.secret.MintedToken;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.secret.TokenPurpose;
import dev.mosaic.domain.user.Invitation;
import dev.mosaic.ports.secret.TokenMint;
import dev.mosaic.ports.store.InvitationStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The links people come in by. Each opens once, for three days. */
final class InvitationLinks {
  static final Duration LIFE = Duration.ofHours(72);

  private final InvitationStore invitations;
  private final TokenMint tokens;
  private final Clock clock;

  InvitationLinks(InvitationStore invitations, TokenMint tokens, Clock clock) {
    this.invitations = invitations;
    this.tokens = tokens;
    this.clock = clock;
  }

  MintedToken mint() {
    return tokens.mint(TokenPurpose.INVITATION);
  }

  Instant end() {
    return clock.instant().plus(LIFE);
  }

  /** The invitation a link belongs to, if it still opens. */
  Optional<Invitation> open(SecretText token) {
    return invitations
        .findByToken(tokens.hashesOf(TokenPurpose.INVITATION, token))
        .filter(found -> found.statusAt(clock.instant()) == Invitation.Status.OPEN);
  }
}
