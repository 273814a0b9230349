package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.ports.store.AuditLog;
import dev.mosaic.testkit.store.AuditLogContract;
import java.util.List;

class PostgresAuditLogTest extends AuditLogContract {
  private final AuditLog log = RealDatabase.bean(AuditLog.class);
  // Nobody can empty this table, so only what comes from now on counts.
  private final String before =
      RealDatabase.column("select coalesce(max(position), 0) from audit_entry").getFirst();

  @Override
  protected AuditLog log() {
    return log;
  }

  @Override
  protected List<String> kept() {
    return RealDatabase.column(
        "select concat_ws(' ', action, target, outcome, coalesce(address, 'null'))"
            + " from audit_entry where position > cast(? as bigint) order by position",
        before);
  }
}
