package dev.mosaic.adapters.http.server.audit;

import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AuditLog;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act.
 *
 * @param actor who did it; null where nobody was signed in, and for acts of the server
 * @param subject whose account or key it is about, null where it is nobody's
 * @param action dotted word, e.g. {@code session.created}
 * @param target id or name of the thing acted on, never a secret
 * @param outcome {@code ok}, or a refusal's stable code
 * @param address where it came from, null for acts of the server and of its command line
 */
@Serdeable
public record AuditEntryJson(
    Instant at,
    @Nullable PersonJson actor,
    @Nullable PersonJson subject,
    String action,
    String target,
    String outcome,
    @Nullable String address) {
  /**
   * Somebody in an entry.
   *
   * @param username null if there is no such account any more
   */
  @Serdeable
  public record PersonJson(String id, @Nullable String username) {
    static @Nullable PersonJson of(@Nullable UserId id, @Nullable String username) {
      return id == null ? null : new PersonJson(id.toString(), username);
    }
  }

  public static AuditEntryJson of(AuditLog.Listed listed) {
    AuditLog.Entry entry = listed.entry();
    return new AuditEntryJson(
        entry.at(),
        PersonJson.of(entry.actor(), listed.actorName()),
        PersonJson.of(entry.subject(), listed.subjectName()),
        entry.action(),
        entry.target(),
        entry.outcome(),
        entry.address());
  }
}
