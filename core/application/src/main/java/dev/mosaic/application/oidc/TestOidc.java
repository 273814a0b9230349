package dev.mosaic.application.oidc;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.oidc.OidcTrialId;
import dev.mosaic.ports.oidc.OidcFailure;
import dev.mosaic.ports.oidc.OidcIssuer;
import java.net.URI;
import java.time.Clock;

/**
 * Begins a dry run: the administrator signs in at the issuer with settings that are not in force,
 * and sees who they would become.
 */
public final class TestOidc {
  private final OidcDrafts drafts;
  private final OidcIssuer issuer;
  private final OidcFlows flows;
  private final OidcTrials trials;
  private final Audit audit;
  private final Clock clock;

  TestOidc(
      OidcDrafts drafts,
      OidcIssuer issuer,
      OidcFlows flows,
      OidcTrials trials,
      Audit audit,
      Clock clock) {
    this.drafts = drafts;
    this.issuer = issuer;
    this.flows = flows;
    this.trials = trials;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param redirectUri where the issuer sends the browser back to
   * @param returnTo path of the page that shows the result
   */
  public record Command(Caller caller, OidcDraft draft, URI redirectUri, String returnTo) {}

  /** How it began, or why not. */
  public sealed interface Outcome {
    record Begun(OidcTrialId trial, OidcDeparture departure) implements Outcome {}

    record IssuerUnusable(OidcFailure failure) implements Outcome {}
  }

  public Outcome test(Command command) {
    Caller caller = command.caller();
    OidcConfiguration.Client client = drafts.complete(caller.id(), command.draft());
    OidcTrial trial =
        new OidcTrial(
            OidcTrialId.random(),
            caller.id(),
            client.settings(),
            client.secret(),
            new OidcTrial.Result.Waiting(),
            clock.instant().plus(OidcTrials.LIFE));
    AuditTarget.Named target = AuditTarget.ISSUER.named(client.settings().issuer().value());
    try {
      issuer.check(client.settings());
      OidcDeparture departure =
          flows.begin(client.settings(), command.redirectUri(), command.returnTo(), trial.id());
      trials.put(trial);
      audit.note(caller, null, AuditAction.OIDC_TESTED, target, "ok");
      return new Outcome.Begun(trial.id(), departure);
    } catch (OidcFailure failure) {
      audit.note(caller, null, AuditAction.OIDC_TESTED, target, "oidc_discovery_failed");
      return new Outcome.IssuerUnusable(failure);
    }
  }
}
