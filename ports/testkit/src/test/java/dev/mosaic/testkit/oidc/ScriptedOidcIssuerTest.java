package dev.mosaic.testkit.oidc;

import dev.mosaic.domain.oidc.OidcSettings;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.oidc.OidcFailure.Reason;
import dev.mosaic.ports.oidc.OidcIssuer;
import java.net.URI;
import java.util.List;

class ScriptedOidcIssuerTest extends OidcIssuerContract {
  private final ScriptedOidcIssuer issuer = new ScriptedOidcIssuer();

  @Override
  protected OidcIssuer issuer() {
    return issuer;
  }

  @Override
  protected OidcSettings settings() {
    return new OidcSettings(
        new HttpUrl("https://issuer.example"),
        "mosaic",
        OidcSettings.USUAL_LABEL,
        OidcSettings.USUAL_SCOPES,
        List.of(),
        null);
  }

  @Override
  protected SecretText clientSecret() {
    return ScriptedOidcIssuer.CLIENT_SECRET;
  }

  @Override
  protected void signsIn(IssuerPerson person) {
    issuer.signsIn(person);
  }

  @Override
  protected BrowserReturn visit(URI signInAddress) {
    return issuer.visit(signInAddress);
  }

  @Override
  protected OidcSettings failingWith(Reason reason) {
    issuer.fails(reason);
    return settings();
  }
}
