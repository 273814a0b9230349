package dev.mosaic.adapters.http.server.onboarding;

import dev.mosaic.adapters.http.server.oidc.AdminClaimJson;
import dev.mosaic.adapters.http.server.oidc.OidcDraftJson;
import dev.mosaic.application.oidc.OidcDraft;
import dev.mosaic.domain.secret.SecretText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The issuer people sign in through, or nothing but the wish to leave it out.
 *
 * @param skip true leaves the step out
 * @param label what the button says
 * @param scopes {@code openid email profile} if absent
 * @param signUpDomains e-mail domains whose people may come uninvited; nobody's if absent
 * @param adminClaim absent: roles are given on the users page
 * @param trialId a dry run that passed: all is taken from it
 */
@Serdeable.Deserializable
public record OidcStepJson(
    @Nullable Boolean skip,
    @Schema(example = "https://login.example.org") @Size(max = 2100) @Nullable String issuerUrl,
    @Size(max = 255) @Nullable String clientId,
    @Schema(type = "string", format = "password") @Size(max = 10_000)
        @Nullable SecretText clientSecret,
    @Size(max = 60) @Nullable String label,
    @Size(max = 50) @Nullable List<@Size(min = 1, max = 200) String> scopes,
    @Size(max = 200) @Nullable List<@Size(min = 3, max = 253) String> signUpDomains,
    @Nullable AdminClaimJson adminClaim,
    @Size(max = 64) @Nullable String trialId) {
  OidcDraft toDraft() {
    return new OidcDraftJson(
            issuerUrl,
            clientId,
            clientSecret,
            label,
            scopes,
            signUpDomains,
            adminClaim,
            trialId,
            null)
        .toDraft();
  }
}
