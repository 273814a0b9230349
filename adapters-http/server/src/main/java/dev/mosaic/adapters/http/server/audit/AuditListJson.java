package dev.mosaic.adapters.http.server.audit;

import dev.mosaic.adapters.http.server.PageMetaJson;
import dev.mosaic.ports.store.AuditLog;
import dev.mosaic.ports.store.Page;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A page of the audit log, latest first. */
@Serdeable
public record AuditListJson(List<AuditEntryJson> data, PageMetaJson meta) {
  static AuditListJson of(Page<AuditLog.Listed> page) {
    return new AuditListJson(
        page.rows().stream().map(AuditEntryJson::of).toList(), PageMetaJson.of(page));
  }
}
