package dev.mosaic.application.oidc;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.oidc.OidcSettings;
import dev.mosaic.ports.oidc.OidcFailure;
import dev.mosaic.ports.oidc.OidcIssuer;

/** Puts the issuer's settings in force, from the next sign-in on. */
public final class SaveOidc {
  private final OidcConfiguration configuration;
  private final OidcDrafts drafts;
  private final OidcIssuer issuer;
  private final Audit audit;

  SaveOidc(OidcConfiguration configuration, OidcDrafts drafts, OidcIssuer issuer, Audit audit) {
    this.configuration = configuration;
    this.drafts = drafts;
    this.issuer = issuer;
    this.audit = audit;
  }

  /** How it ended. */
  public sealed interface Outcome {
    record Saved(OidcSettings settings) implements Outcome {}

    /** Nothing was changed. */
    record IssuerUnusable(OidcFailure failure) implements Outcome {}
  }

  public Outcome save(Caller caller, OidcDraft draft) {
    OidcConfiguration.Client client = drafts.complete(caller.id(), draft);
    AuditTarget.Named target = AuditTarget.ISSUER.named(client.settings().issuer().value());
    try {
      issuer.check(client.settings());
    } catch (OidcFailure failure) {
      audit.note(caller, null, AuditAction.OIDC_SAVED, target, "oidc_discovery_failed");
      return new Outcome.IssuerUnusable(failure);
    }
    configuration.save(client);
    audit.note(caller, null, AuditAction.OIDC_SAVED, target, "ok");
    return new Outcome.Saved(client.settings());
  }
}
