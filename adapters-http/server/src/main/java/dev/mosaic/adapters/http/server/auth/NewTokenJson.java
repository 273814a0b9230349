package dev.mosaic.adapters.http.server.auth;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.session.IssueToken;
import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.session.TokenScope;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token to make.
 *
 * @param name 1 to 60 characters, to know it by
 * @param scope {@code chat}: talking with your agent, nothing else; {@code full}: all you may do,
 *     save sessions, tokens and passwords
 * @param expiresAt at most 366 days from now; 90 days from now if absent
 */
@Serdeable.Deserializable
public record NewTokenJson(
    @JsonProperty(required = true) @Schema(example = "my editor") @Size(min = 1, max = 60)
        String name,
    @JsonProperty(required = true) @Schema(allowableValues = {"chat", "full"}) String scope,
    @Nullable Instant expiresAt) {
  IssueToken.Command toCommand(Caller caller) {
    return new IssueToken.Command(caller, name, scopeOf(scope), expiresAt);
  }

  private static TokenScope scopeOf(String word) {
    return switch (word) {
      case "chat" -> TokenScope.CHAT;
      case "full" -> TokenScope.FULL;
      default -> throw new InvalidInput("scope", "unknown_scope", "Choose chat or full.");
    };
  }
}
