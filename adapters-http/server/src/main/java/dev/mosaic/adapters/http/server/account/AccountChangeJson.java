package dev.mosaic.adapters.http.server.account;

import dev.mosaic.application.account.ChangeAccount;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.request.TextChange;
import dev.mosaic.domain.user.DisplayName;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What to change of your account; absent members stay as they are.
 *
 * @param email null for none
 * @param language {@code en} or {@code de}; null for the one the browser asks for
 * @param timeZone IANA name; null for the browser's
 */
@Serdeable.Deserializable
public record AccountChangeJson(
    @Size(min = 1, max = 100) @Nullable String displayName,
    @Schema(
            type = "string",
            example = "ada@example.org",
            nullable = true,
            requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @Size(max = 254)
        TextChange email,
    @Schema(
            type = "string",
            allowableValues = {"en", "de"},
            nullable = true,
            requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @Size(max = 10)
        TextChange language,
    @Schema(
            type = "string",
            example = "Europe/Berlin",
            nullable = true,
            requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @Size(max = 64)
        TextChange timeZone) {
  ChangeAccount.Command toCommand(Caller caller) {
    return new ChangeAccount.Command(
        caller,
        displayName == null ? null : new DisplayName(displayName),
        email,
        language,
        timeZone);
  }
}
