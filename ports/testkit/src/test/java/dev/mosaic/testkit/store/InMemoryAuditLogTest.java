package dev.mosaic.testkit.store;

import dev.mosaic.ports.store.AuditLog;
import java.util.List;

class InMemoryAuditLogTest extends AuditLogContract {
  private final InMemoryAuditLog log = new InMemoryAuditLog(new InMemoryUserStore());

  @Override
  protected AuditLog log() {
    return log;
  }

  @Override
  protected List<String> kept() {
    return log.entries().stream()
        .map(e -> e.action() + " " + e.target() + " " + e.outcome() + " " + e.address())
        .toList();
  }
}
