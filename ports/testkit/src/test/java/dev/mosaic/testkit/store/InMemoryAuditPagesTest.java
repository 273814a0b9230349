package dev.mosaic.testkit.store;

import dev.mosaic.ports.store.AuditLog;
import dev.mosaic.ports.store.UserStore;

class InMemoryAuditPagesTest extends AuditPagesContract {
  private final InMemoryStores stores = InMemoryStores.empty();

  @Override
  protected AuditLog log() {
    return stores.audit();
  }

  @Override
  protected UserStore users() {
    return stores.users();
  }
}
