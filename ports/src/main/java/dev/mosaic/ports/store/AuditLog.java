package dev.mosaic.ports.store;

import dev.mosaic.domain.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who did what. Entries are only ever added. */
public interface AuditLog {
  void append(Entry entry);

  /**
   * One act.
   *
   * @param actor null where nobody is signed in
   * @param subject whose account or key it is about, null where it is nobody's
   * @param action dotted word, e.g. `session.created`
   * @param target id or name of the thing acted on, never a secret
   * @param outcome `ok` or a refusal's stable code
   * @param address the caller's network address, null for acts of the server itself
   */
  record Entry(
      Instant at,
      @Nullable UserId actor,
      @Nullable UserId subject,
      String action,
      String target,
      String outcome,
      @Nullable String address) {}
}
