package dev.mosaic.adapters.http.server;

import dev.mosaic.ports.store.AuditLog;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An audit log that can be made to fail in the middle of an export. */
public final class BreakableAuditLog implements AuditLog {
  private final AuditLog sound;
  private volatile @Nullable RuntimeException trouble;
  private volatile long entriesBefore;

  BreakableAuditLog(AuditLog sound) {
    this.sound = sound;
  }

  /** From now on exports fail like this after so many entries, the same one again and again. */
  public void failWith(RuntimeException failure, long entries) {
    entriesBefore = entries;
    trouble = failure;
  }

  @Override
  public void append(Entry entry) {
    sound.append(entry);
  }

  @Override
  public Page<Listed> list(Query query, PageRequest page) {
    return sound.list(query, page);
  }

  @Override
  public void export(Query query, Consumer<Listed> receiver) {
    RuntimeException failure = trouble;
    if (failure == null) {
      sound.export(query, receiver);
      return;
    }
    Listed some = sound.list(Query.ALL, new PageRequest(1, 1)).rows().getFirst();
    for (long i = 0; i < entriesBefore; i++) {
      receiver.accept(some);
    }
    throw failure;
  }
}
