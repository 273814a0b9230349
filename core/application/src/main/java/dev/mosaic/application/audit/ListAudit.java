package dev.mosaic.application.audit;

import dev.mosaic.application.request.Pages;
import dev.mosaic.ports.store.AuditLog;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;

/** Shows an administrator who did what. */
public final class ListAudit {
  private final AuditLog log;

  public ListAudit(AuditLog log) {
    this.log = log;
  }

  /** Latest first. A page past the end is answered with the last one. */
  public Page<AuditLog.Listed> list(AuditLog.Query query, PageRequest page) {
    return Pages.withinTheList(page, wanted -> log.list(query, wanted));
  }
}
