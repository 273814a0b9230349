package dev.mosaic.application.audit;

import dev.mosaic.application.request.Caller;
import dev.mosaic.application.request.Pages;
import dev.mosaic.ports.store.AuditLog;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;

/** Shows a person what was done by them, and about them and their keys. */
public final class ListOwnAudit {
  private final AuditLog log;

  public ListOwnAudit(AuditLog log) {
    this.log = log;
  }

  /** Latest first. A page past the end is answered with the last one. */
  public Page<AuditLog.Listed> list(Caller caller, PageRequest page) {
    AuditLog.Query own = new AuditLog.Query(caller.id(), "", "", "", null, null);
    return Pages.withinTheList(page, wanted -> log.list(own, wanted));
  }
}
