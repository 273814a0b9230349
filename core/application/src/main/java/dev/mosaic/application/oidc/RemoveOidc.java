package dev.mosaic.application.oidc;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;

/**
 * Switches signing in through the issuer off. People who came that way keep their accounts and
 * their sessions, and come in again when it is back.
 */
public final class RemoveOidc {
  private final OidcConfiguration configuration;
  private final Audit audit;

  RemoveOidc(OidcConfiguration configuration, Audit audit) {
    this.configuration = configuration;
    this.audit = audit;
  }

  /** No-op where nothing is set up. */
  public void remove(Caller caller) {
    configuration.remove();
    audit.note(caller, null, AuditAction.OIDC_REMOVED, AuditTarget.instance(), "ok");
  }
}
