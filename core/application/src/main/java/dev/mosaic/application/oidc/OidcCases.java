package dev.mosaic.application.oidc;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.session.AccessEnding;
import dev.mosaic.application.session.SessionOpening;
import dev.mosaic.application.session.SignOut;
import dev.mosaic.ports.Ports;
import java.time.Clock;

/** Use cases for signing in through an issuer. */
public record OidcCases(
    ShowOidc show,
    SaveOidc save,
    RemoveOidc remove,
    TestOidc test,
    ShowOidcTrial showTrial,
    BeginOidcSignIn begin,
    FinishOidcSignIn finish,
    SignOutOfIssuer signOut) {
  /** Wires the use cases. */
  public static OidcCases assemble(
      Ports ports,
      Clock clock,
      Audit audit,
      SessionOpening opening,
      AccessEnding ending,
      SignOut signingOut) {
    OidcConfiguration configuration = new OidcConfiguration(ports.settings());
    OidcFlows flows = new OidcFlows(ports.issuer(), ports.tokens(), clock);
    OidcDecisions decisions = new OidcDecisions(ports.users(), ports.invitations(), clock);
    OidcTrials trials = new OidcTrials(ports.issuer(), decisions, clock);
    OidcDrafts drafts = new OidcDrafts(configuration, trials);
    OidcArrival arrival =
        new OidcArrival(
            ports.users(), ports.invitations(), ports.transactions(), decisions, ending, clock);
    return new OidcCases(
        new ShowOidc(configuration),
        new SaveOidc(configuration, drafts, ports.issuer(), audit),
        new RemoveOidc(configuration, audit),
        new TestOidc(drafts, ports.issuer(), flows, trials, audit, clock),
        new ShowOidcTrial(trials),
        new BeginOidcSignIn(configuration, flows),
        new FinishOidcSignIn(
            configuration,
            ports.issuer(),
            flows,
            trials,
            arrival,
            opening,
            ports.sessions(),
            ports.users(),
            ports.vault(),
            audit,
            clock),
        new SignOutOfIssuer(
            configuration, ports.issuer(), ports.sessions(), ports.vault(), signingOut));
  }
}
