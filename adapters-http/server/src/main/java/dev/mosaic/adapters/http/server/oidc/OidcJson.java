package dev.mosaic.adapters.http.server.oidc;

import dev.mosaic.application.oidc.ShowOidc;
import dev.mosaic.domain.oidc.OidcSettings;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How people sign in through an issuer.
 *
 * @param issuerUrl null where nothing is set up
 * @param unreadable whether what was set up cannot be read: nobody can sign in through the issuer
 *     until it is entered again
 * @param label what the button says
 * @param signUpDomains e-mail domains whose people may come uninvited
 * @param adminClaim null: roles are given on the users page
 * @param redirectUri to be registered at the issuer
 */
@Serdeable
public record OidcJson(
    boolean enabled,
    @Nullable String issuerUrl,
    @Nullable String clientId,
    boolean hasClientSecret,
    boolean unreadable,
    String label,
    List<String> scopes,
    @Schema(allowableValues = {"invited", "domains"}) String signUp,
    List<String> signUpDomains,
    @Nullable AdminClaimJson adminClaim,
    String redirectUri) {
  static OidcJson of(ShowOidc.View view, URI redirectUri) {
    return view.settings()
        .map(
            set ->
                new OidcJson(
                    true,
                    set.issuer().value(),
                    set.clientId(),
                    true,
                    false,
                    set.label(),
                    set.scopes(),
                    set.signUpDomains().isEmpty() ? "invited" : "domains",
                    set.signUpDomains(),
                    AdminClaimJson.of(set.adminClaim()),
                    redirectUri.toString()))
        .orElseGet(
            () ->
                new OidcJson(
                    false,
                    null,
                    null,
                    false,
                    view.unreadable(),
                    OidcSettings.USUAL_LABEL,
                    OidcSettings.USUAL_SCOPES,
                    "invited",
                    List.of(),
                    null,
                    redirectUri.toString()));
  }
}
