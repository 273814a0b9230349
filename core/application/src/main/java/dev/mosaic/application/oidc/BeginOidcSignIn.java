package dev.mosaic.application.oidc;

import dev.mosaic.domain.oidc.OidcRefusal;
import dev.mosaic.ports.oidc.OidcFailure;
import java.net.URI;
import java.util.Optional;

/** Sends somebody to the issuer to sign in. */
public final class BeginOidcSignIn {
  private static final System.Logger LOG = System.getLogger(BeginOidcSignIn.class.getName());

  private final OidcConfiguration configuration;
  private final OidcFlows flows;

  BeginOidcSignIn(OidcConfiguration configuration, OidcFlows flows) {
    this.configuration = configuration;
    this.flows = flows;
  }

  /** How it began, or why not. */
  public sealed interface Outcome {
    record Departed(OidcDeparture departure) implements Outcome {}

    record Refused(OidcRefusal refusal) implements Outcome {}
  }

  /**
   * @param redirectUri where the issuer sends the browser back to
   * @param returnTo path of the page to go on with
   */
  public Outcome begin(URI redirectUri, String returnTo) {
    Optional<OidcConfiguration.Client> client = configuration.load();
    if (client.isEmpty()) {
      return new Outcome.Refused(OidcRefusal.NOT_CONFIGURED);
    }
    try {
      return new Outcome.Departed(
          flows.begin(client.get().settings(), redirectUri, returnTo, null));
    } catch (OidcFailure failure) {
      LOG.log(System.Logger.Level.WARNING, "the issuer cannot be used: {0}", failure.sentence());
      return new Outcome.Refused(OidcTroubles.refusalFor(failure));
    }
  }
}
