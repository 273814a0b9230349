package dev.mosaic.application.session;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.session.PersonalTokenId;
import dev.mosaic.ports.store.PersonalTokenStore;

/** Ends one of a person's access tokens. */
public final class RevokeToken {
  private final PersonalTokenStore store;
  private final Audit audit;

  public RevokeToken(PersonalTokenStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  /** False if they have no such token. */
  public boolean revoke(Caller caller, PersonalTokenId id) {
    boolean revoked = store.delete(caller.id(), id);
    if (revoked) {
      audit.note(
          caller, AuditAction.TOKEN_REMOVED, AuditTarget.TOKEN_ID.named(id.toString()), "ok");
    }
    return revoked;
  }
}
