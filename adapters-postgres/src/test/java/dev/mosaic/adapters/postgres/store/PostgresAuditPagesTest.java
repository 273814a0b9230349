package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.ports.store.AuditLog;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.AuditPagesContract;

class PostgresAuditPagesTest extends AuditPagesContract {
  PostgresAuditPagesTest() {
    RealDatabase.empty();
  }

  @Override
  protected AuditLog log() {
    return RealDatabase.bean(AuditLog.class);
  }

  @Override
  protected UserStore users() {
    return RealDatabase.bean(UserStore.class);
  }
}
