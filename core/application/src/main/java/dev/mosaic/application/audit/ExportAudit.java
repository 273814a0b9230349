package dev.mosaic.application.audit;

import dev.mosaic.application.request.Caller;
import dev.mosaic.ports.store.AuditLog;
import java.util.function.Consumer;

/** Hands an administrator every entry that matches. */
public final class ExportAudit {
  private final AuditLog log;
  private final Audit audit;

  public ExportAudit(AuditLog log, Audit audit) {
    this.log = log;
    this.audit = audit;
  }

  /** Latest first. An exception of the receiver ends it and is passed on. */
  public void export(Caller caller, AuditLog.Query query, Consumer<AuditLog.Listed> receiver) {
    audit.note(caller, null, AuditAction.AUDIT_EXPORTED, AuditTarget.instance(), "ok");
    log.export(query, receiver);
  }
}
