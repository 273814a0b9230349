package dev.mosaic.testkit.store;

import dev.mosaic.ports.store.AuditLog;
import java.util.ArrayList;
import java.util.List;

/** The audit log in memory. */
public final class InMemoryAuditLog implements AuditLog, Rollbackable {
  private final List<Entry> entries = new ArrayList<>();

  @Override
  public synchronized void append(Entry entry) {
    entries.add(entry);
  }

  /** What was added, oldest first. */
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  @Override
  public synchronized Runnable snapshot() {
    List<Entry> before = entries();
    return () -> restore(before);
  }

  private synchronized void restore(List<Entry> before) {
    entries.clear();
    entries.addAll(before);
  }
}
