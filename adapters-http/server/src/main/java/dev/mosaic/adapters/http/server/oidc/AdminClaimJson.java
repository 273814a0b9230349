package dev.mosaic.adapters.http.server.oidc;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mosaic.domain.oidc.OidcSettings.AdminClaim;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A claim that makes an administrator.
 *
 * @param name of the claim; dots lead into objects ({@code realm_access.roles})
 * @param value what it must be, or hold if it is a list
 */
@Serdeable
public record AdminClaimJson(
    @JsonProperty(required = true) @Size(min = 1, max = 200) String name,
    @JsonProperty(required = true) @Size(min = 1, max = 500) String value) {
  static @Nullable AdminClaimJson of(@Nullable AdminClaim claim) {
    return claim == null ? null : new AdminClaimJson(claim.name(), claim.value());
  }

  AdminClaim toClaim() {
    return new AdminClaim(name, value);
  }
}
