package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ActingPerson;

/**
 * For whom the database is asked. Row-level security decides by it which rows there are.
 *
 * @param userId id of a person, empty for work across people
 * @param scope kind of work across people, empty for a person's own
 */
record Identity(String userId, String scope) {
  /** Nobody: sees no row of anybody. */
  static final Identity NOBODY = new Identity("", "");

  /** Sign-in by name or token, and what the server does by itself. */
  static final Identity SERVER = new Identity("", "server");

  /** Lists of people, invitations and audit entries, sums of what agents used. */
  static final Identity DIRECTORY = new Identity("", "directory");

  /** Data keys and token hashes of everybody, for the rotation of the ring. */
  static final Identity KEYS = new Identity("", "keys");

  /** Answers that a server left streaming when it died. */
  static final Identity RECOVERY = new Identity("", "recovery");

  /** Audit entries of somebody who is being deleted. */
  static final Identity ERASURE = new Identity("", "erasure");

  /** The person who acts; where nobody does, the owner whose rows are asked for. */
  static Identity ofOwner(UserId owner) {
    return of(ActingPerson.current().orElse(owner));
  }

  /**
   * The owner of an account that is shared with whoever acts: for reading that account, once the
   * database has shown under the other's own identity that it is shared with them, and for adding
   * up what they used of it. For nothing else.
   */
  static Identity ofLender(UserId owner) {
    return of(owner);
  }

  /** The person who acts; where nobody does, the server. For rows asked for by their id alone. */
  static Identity ofActing() {
    return ofActing(SERVER);
  }

  /** The person who acts; where nobody does, the other. */
  static Identity ofActing(Identity otherwise) {
    return ActingPerson.current().map(Identity::of).orElse(otherwise);
  }

  private static Identity of(UserId person) {
    return new Identity(person.toString(), "");
  }
}
