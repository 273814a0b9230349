package dev.mosaic.ports.store;

import dev.mosaic.domain.user.UserId;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who did what. Entries are only ever added. */
public interface AuditLog {
  void append(Entry entry);

  /** One page of the entries that match, latest first. */
  Page<Listed> list(Query query, PageRequest page);

  /**
   * Hands over every entry that matches, latest first, a bounded number of them in memory at a
   * time. An exception of the receiver ends it and is passed on.
   */
  void export(Query query, Consumer<Listed> receiver);

  /** An entry with the names of the people in it, null where nobody is named. */
  record Listed(Entry entry, @Nullable String actorName, @Nullable String subjectName) {}

  /**
   * Which entries.
   *
   * @param about null: all; otherwise those whose actor or subject this person is
   * @param action beginning of the action (`session.`), empty: any
   * @param outcome exactly this one, empty: any
   * @param search part of the target, of a person's name or of the address; empty: any
   * @param from not before this; null: from the first
   * @param to before this; null: to the last
   */
  record Query(
      @Nullable UserId about,
      String action,
      String outcome,
      String search,
      @Nullable Instant from,
      @Nullable Instant to) {
    /** Every entry. */
    public static final Query ALL = new Query(null, "", "", "", null, null);
  }

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
