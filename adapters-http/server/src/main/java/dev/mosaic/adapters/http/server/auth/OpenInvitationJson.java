package dev.mosaic.adapters.http.server.auth;

import dev.mosaic.domain.user.Invitation;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;

/** What the holder of a link is invited to. */
@Serdeable
public record OpenInvitationJson(
    String email, @Schema(allowableValues = {"admin", "member"}) String role, Instant expiresAt) {
  static OpenInvitationJson of(Invitation invitation) {
    return new OpenInvitationJson(
        invitation.email().value(),
        invitation.role().name().toLowerCase(Locale.ROOT),
        invitation.expiresAt());
  }
}
