package dev.mosaic.application.audit;

import dev.mosaic.ports.Ports;

/** What can be done with the audit log. */
public record AuditCases(ListAudit list, ListOwnAudit listOwn, ExportAudit export) {
  /** Puts them together. */
  public static AuditCases assemble(Ports ports, Audit audit) {
    return new AuditCases(
        new ListAudit(ports.audit()),
        new ListOwnAudit(ports.audit()),
        new ExportAudit(ports.audit(), audit));
  }
}
