package dev.mosaic.adapters.http.server.users;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.user.InviteUser;
import dev.mosaic.domain.user.EmailAddress;
import dev.mosaic.domain.user.Role;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to invite.
 *
 * @param role {@code member} if absent
 */
@Serdeable.Deserializable
public record InviteJson(
    @JsonProperty(required = true)
        @Schema(format = "email", example = "ada@example.org")
        @Size(min = 3, max = 254)
        String email,
    @Schema(allowableValues = {"admin", "member"}) @Nullable String role) {
  InviteUser.Command toCommand(Caller caller) {
    return new InviteUser.Command(
        caller, new EmailAddress(email), role == null ? Role.MEMBER : UserFields.role(role));
  }
}
