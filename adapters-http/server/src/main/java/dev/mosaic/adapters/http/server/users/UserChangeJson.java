package dev.mosaic.adapters.http.server.users;

import dev.mosaic.application.request.Caller;
import dev.mosaic.application.user.ChangeUser;
import dev.mosaic.domain.user.DisplayName;
import dev.mosaic.domain.user.UserId;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What to change of a person; absent members stay as they are. */
@Serdeable.Deserializable
public record UserChangeJson(
    @Schema(allowableValues = {"admin", "member"}) @Nullable String role,
    @Size(min = 1, max = 100) @Nullable String displayName) {
  ChangeUser.Command toCommand(Caller caller, UserId user) {
    return new ChangeUser.Command(
        caller,
        user,
        role == null ? null : UserFields.role(role),
        displayName == null ? null : new DisplayName(displayName));
  }
}
