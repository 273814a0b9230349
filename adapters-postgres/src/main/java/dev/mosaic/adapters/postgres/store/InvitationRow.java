package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.user.EmailAddress;
import dev.mosaic.domain.user.Invitation;
import dev.mosaic.domain.user.InvitationId;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.UserId;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A row of `invitation`. */
@MappedEntity("invitation")
record InvitationRow(
    @Id UUID id,
    String email,
    String role,
    String tokenHash,
    UUID invitedBy,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant revokedAt) {
  static InvitationRow of(Invitation invitation, TokenHash token) {
    return new InvitationRow(
        invitation.id().value(),
        invitation.email().value(),
        Words.of(invitation.role()),
        token.value(),
        invitation.invitedBy().value(),
        invitation.createdAt(),
        invitation.expiresAt(),
        invitation.acceptedAt(),
        invitation.revokedAt());
  }

  Invitation toInvitation() {
    return new Invitation(
        new InvitationId(id),
        new EmailAddress(email),
        Words.read(Role.class, role),
        new UserId(invitedBy),
        createdAt,
        expiresAt,
        acceptedAt,
        revokedAt);
  }
}
