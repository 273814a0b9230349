package dev.mosaic.application.oidc;

import dev.mosaic.application.request.Caller;
import dev.mosaic.application.session.SignOut;
import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.ports.oidc.OidcFailure;
import dev.mosaic.ports.oidc.OidcIssuer;
import dev.mosaic.ports.secret.SecretUnreadable;
import dev.mosaic.ports.secret.SecretVault;
import dev.mosaic.ports.store.SessionStore;
import java.net.URI;
import java.util.Optional;

/** Ends a session here, and returns where to end the issuer's too. */
public final class SignOutOfIssuer {
  private static final System.Logger LOG = System.getLogger(SignOutOfIssuer.class.getName());

  private final OidcConfiguration configuration;
  private final OidcIssuer issuer;
  private final SessionStore sessions;
  private final SecretVault vault;
  private final SignOut signingOut;

  SignOutOfIssuer(
      OidcConfiguration configuration,
      OidcIssuer issuer,
      SessionStore sessions,
      SecretVault vault,
      SignOut signingOut) {
    this.configuration = configuration;
    this.issuer = issuer;
    this.sessions = sessions;
    this.vault = vault;
    this.signingOut = signingOut;
  }

  /**
   * Ends the session in any case.
   *
   * @param returnTo where the issuer sends the browser afterwards
   * @return the issuer's page; empty where the session did not come from there, or it has none
   */
  public Optional<URI> signOut(Caller caller, SessionId session, URI returnTo) {
    Optional<URI> address = issuersPage(caller, session, returnTo);
    signingOut.signOut(caller, session);
    return address;
  }

  private Optional<SecretText> open(Caller caller, SessionId session, SealedSecret idToken) {
    try {
      return Optional.of(
          vault.open(SecretPlace.ofUser("session", "id_token", caller.id(), session), idToken));
    } catch (SecretUnreadable spoiled) {
      LOG.log(
          System.Logger.Level.WARNING,
          "somebody stays signed in at the issuer: {0}",
          spoiled.getMessage());
      return Optional.empty();
    }
  }

  private Optional<URI> issuersPage(Caller caller, SessionId session, URI returnTo) {
    Optional<OidcConfiguration.Client> client = configuration.load();
    Optional<SecretText> idToken =
        sessions.idToken(session).flatMap(it -> open(caller, session, it));
    if (client.isEmpty() || idToken.isEmpty()) {
      return Optional.empty();
    }
    try {
      return issuer.signOutAddress(client.get().settings(), idToken.get(), returnTo);
    } catch (OidcFailure failure) {
      // Signing out here must work however broken the issuer is.
      LOG.log(
          System.Logger.Level.WARNING,
          "somebody stays signed in at the issuer: {0}",
          failure.sentence());
      return Optional.empty();
    }
  }
}
