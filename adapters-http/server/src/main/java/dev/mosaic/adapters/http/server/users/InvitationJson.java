package dev.mosaic.adapters.http.server.users;

import dev.mosaic.domain.user.Invitation;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;

/**
 * An invitation, without its link.
 *
 * @param invitedBy id of the administrator who made it
 * @param expiresAt end of the present link
 */
@Serdeable
public record InvitationJson(
    String id,
    String email,
    @Schema(allowableValues = {"admin", "member"}) String role,
    @Schema(allowableValues = {"open", "expired", "accepted", "revoked"}) String status,
    String invitedBy,
    Instant createdAt,
    Instant expiresAt) {
  static InvitationJson of(Invitation invitation, Instant now) {
    return new InvitationJson(
        invitation.id().toString(),
        invitation.email().value(),
        invitation.role().name().toLowerCase(Locale.ROOT),
        invitation.statusAt(now).name().toLowerCase(Locale.ROOT),
        invitation.invitedBy().toString(),
        invitation.createdAt(),
        invitation.expiresAt());
  }
}
