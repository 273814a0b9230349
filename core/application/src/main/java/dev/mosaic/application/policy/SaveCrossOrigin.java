package dev.mosaic.application.policy;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.settings.PageOrigin;
import java.util.Set;

/** Lays down which other sites' pages may call the API; counts from the next call on. */
public final class SaveCrossOrigin {
  private final CrossOrigin crossOrigin;
  private final Audit audit;

  SaveCrossOrigin(CrossOrigin crossOrigin, Audit audit) {
    this.crossOrigin = crossOrigin;
    this.audit = audit;
  }

  public Set<String> save(Caller admin, Set<PageOrigin> origins) {
    crossOrigin.keep(origins);
    audit.note(
        admin,
        AuditAction.CORS_SAVED,
        AuditTarget.NUMBER_OF_ORIGINS.named(Integer.toString(origins.size())),
        "ok");
    return crossOrigin.origins();
  }
}
