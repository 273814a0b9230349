package dev.mosaic.adapters.postgres.store;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.mosaic.adapters.postgres.sealing.RowSeals.Sealable;
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
import java.util.List;
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
    @Nullable Instant revokedAt,
    @jakarta.annotation.Nullable byte @Nullable [] seal)
    implements Sealable {
  static InvitationRow of(Invitation invitation, TokenHash token) {
    return new InvitationRow(
        invitation.id().value(),
        invitation.email().value(),
        EnumNames.of(invitation.role()),
        token.value(),
        invitation.invitedBy().value(),
        invitation.createdAt(),
        invitation.expiresAt().truncatedTo(MICROS),
        invitation.acceptedAt(),
        invitation.revokedAt(),
        null);
  }

  InvitationRow sealed(Seals seals) {
    return new InvitationRow(
        id,
        email,
        role,
        tokenHash,
        invitedBy,
        createdAt,
        expiresAt,
        acceptedAt,
        revokedAt,
        seals.of(this));
  }

  InvitationRow renewed(String newHash, Instant newEnd) {
    return new InvitationRow(
        id,
        email,
        role,
        newHash,
        invitedBy,
        createdAt,
        newEnd.truncatedTo(MICROS),
        acceptedAt,
        revokedAt,
        null);
  }

  /** Exactly one of the two is given. */
  InvitationRow over(@Nullable Instant accepted, @Nullable Instant revoked) {
    return new InvitationRow(
        id, email, role, tokenHash, invitedBy, createdAt, expiresAt, accepted, revoked, null);
  }

  @Override
  public String table() {
    return "invitation";
  }

  /** Whether it is over counts, not since when. */
  @Override
  public List<@Nullable Object> said() {
    return List.of(id, email, role, tokenHash, expiresAt, acceptedAt != null, revokedAt != null);
  }

  Invitation toInvitation() {
    return new Invitation(
        new InvitationId(id),
        Spoiled.unless(() -> new EmailAddress(email))
            .orElseGet(() -> new EmailAddress("unreadable@unreadable.invalid")),
        EnumNames.read(Role.class, role),
        new UserId(invitedBy),
        createdAt,
        expiresAt,
        acceptedAt,
        revokedAt);
  }
}
