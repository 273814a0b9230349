package dev.mosaic.adapters.http.server.oidc;

import dev.mosaic.adapters.http.listener.OpaqueId;
import dev.mosaic.application.oidc.OidcDraft;
import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.oidc.OidcSettings;
import dev.mosaic.domain.oidc.OidcTrialId;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.secret.SecretText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the issuer: either typed in, or {@code trialId} alone.
 *
 * @param issuerUrl the issuer, with or without {@code /.well-known/openid-configuration}
 * @param clientSecret absent keeps the stored one, as long as the issuer stays the same
 * @param label what the button says
 * @param scopes {@code openid email profile} if absent
 * @param signUpDomains e-mail domains whose people may come uninvited; nobody's if absent
 * @param adminClaim absent: roles are given on the users page
 * @param trialId a dry run that passed: all is taken from it
 * @param returnTo path of the page that shows a dry run's result
 */
@Serdeable.Deserializable
public record OidcDraftJson(
    @Schema(example = "https://login.example.org") @Size(max = 2100) @Nullable String issuerUrl,
    @Size(max = 255) @Nullable String clientId,
    @Schema(type = "string", format = "password") @Size(max = 10_000)
        @Nullable SecretText clientSecret,
    @Size(max = 60) @Nullable String label,
    @Size(max = 50) @Nullable List<@Size(min = 1, max = 200) String> scopes,
    @Size(max = 200) @Nullable List<@Size(min = 3, max = 253) String> signUpDomains,
    @Nullable AdminClaimJson adminClaim,
    @Size(max = 64) @Nullable String trialId,
    @Size(max = 2000) @Nullable String returnTo) {
  private static final String DISCOVERY = "/.well-known/openid-configuration";

  /** What an administrator wants the settings to be. */
  public OidcDraft toDraft() {
    if (trialId != null) {
      return new OidcDraft.Tried(
          OpaqueId.find(trialId)
              .map(OidcTrialId::new)
              .orElseThrow(() -> new InvalidInput("trialId", "unknown_trial", "Test again.")));
    }
    return new OidcDraft.Typed(
        new OidcSettings(
            issuer(),
            clientId == null ? "" : clientId,
            label == null || label.isBlank() ? OidcSettings.USUAL_LABEL : label,
            scopes == null || scopes.isEmpty() ? OidcSettings.USUAL_SCOPES : scopes,
            signUpDomains == null ? List.of() : signUpDomains,
            adminClaim == null ? null : adminClaim.toClaim()),
        clientSecret);
  }

  String returnPath() {
    return returnTo == null ? "/settings/sign-in" : returnTo;
  }

  private HttpUrl issuer() {
    if (issuerUrl == null || issuerUrl.isBlank()) {
      throw new InvalidInput("issuerUrl", "required", "Write the issuer's address.");
    }
    String text = issuerUrl.strip();
    try {
      return new HttpUrl(
          text.endsWith(DISCOVERY) ? text.substring(0, text.length() - DISCOVERY.length()) : text);
    } catch (InvalidInput invalid) {
      throw new InvalidInput(
          "issuerUrl",
          "bad_url",
          "Write an address such as https://login.example.org, without user name, query or"
              + " fragment.");
    }
  }
}
