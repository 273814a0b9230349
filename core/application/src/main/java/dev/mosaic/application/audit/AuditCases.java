package dev.mosaic.application.audit;

import dev.mosaic.ports.Ports;

/** Use cases for the audit log. */
public record AuditCases(ListAudit list, ListOwnAudit listOwn, ExportAudit export) {
  /** Wires the use cases. */
  public static AuditCases assemble(Ports ports, Audit audit) {
    return new AuditCases(
        new ListAudit(ports.audit()),
        new ListOwnAudit(ports.audit()),
        new ExportAudit(ports.audit(), audit));
  }
}
