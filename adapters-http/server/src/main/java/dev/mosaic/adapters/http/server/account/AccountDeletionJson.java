package dev.mosaic.adapters.http.server.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mosaic.application.account.DeleteAccount;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.secret.SecretText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What shows that an account is meant to be deleted, and by its owner.
 *
 * @param username your own
 * @param password yours; left out by those who sign in through their organisation
 */
@Serdeable.Deserializable
public record AccountDeletionJson(
    @JsonProperty(required = true) @Size(min = 1, max = 64) String username,
    @Schema(type = "string", format = "password") @Size(max = 1000) @Nullable SecretText password) {
  DeleteAccount.Command toCommand(Caller caller) {
    return new DeleteAccount.Command(caller, username, password);
  }
}
