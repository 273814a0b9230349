package dev.mosaic.ports.store;

import dev.mosaic.domain.secret.PasswordHash;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People, and how those among them prove who they are. */
public interface UserStore {
  Optional<User> find(UserId id);

  /** By name, whatever way of signing in they have. */
  Optional<User> findByName(Username name);

  /** By e-mail address in lower case; empty too where several people have it. */
  Optional<User> findByEmail(String email);

  /** Whether nobody but this person has an e-mail address, given in lower case. */
  boolean isEmailFree(String email, UserId whose);

  /** One page of the people that match, by name. */
  Page<Listed> list(Query query, PageRequest page);

  /** Active administrators, breakglass among them, by name. */
  List<User> activeAdmins();

  /**
   * Makes every other transaction that calls this wait until the present one ends: what is decided
   * from {@link #activeAdmins} stays true until then. Call inside a transaction.
   */
  void lockAdmins();

  /** Adds a person without a password; the name must be free, which a false answer denies. */
  boolean insert(User user);

  /** Adds a person with a password of their own; the name must be free. */
  boolean insertLocal(User user, PasswordHash hash);

  /** Whether any breakglass account exists. */
  boolean hasBreakglass();

  /**
   * Adds the very first breakglass account with its person, atomically: of any number of parallel
   * calls one is answered true, also across processes.
   */
  boolean insertFirstBreakglass(User user, PasswordHash hash);

  /** Adds a further breakglass account with its person; the name must be free. */
  boolean insertBreakglass(User user, PasswordHash hash);

  /**
   * Replaces role, display name, e-mail address and whether active of the person with the same id,
   * nothing else. No-op for unknown ones.
   */
  void update(User user);

  /** Replaces the password of a local or breakglass person; false for somebody who has none. */
  boolean setPassword(UserId user, PasswordHash hash);

  /** Remembers when somebody signed in last. */
  void noteSignIn(UserId user, Instant at);

  /**
   * A person that signs in by a password kept here, with its hash; empty for unknown names.
   * Deactivated people are found too.
   */
  Optional<WithPassword> findWithPassword(Username name);

  /** Like {@link #findWithPassword(Username)}, by id. */
  Optional<WithPassword> findWithPassword(UserId id);

  /** Who an issuer's subject is here. Deactivated people are found too. */
  Optional<User> findByIdentity(String issuer, String subject);

  /**
   * Makes an issuer's subject a way in for a person; false if the subject is somebody's already, or
   * the person has another subject of that issuer.
   */
  boolean link(UserId user, String issuer, String subject, Instant now);

  /** A person with the hash of their password. */
  record WithPassword(User user, PasswordHash hash) {}

  /**
   * A row of the list of people.
   *
   * @param lastSignInAt null if they never signed in
   */
  record Listed(User user, @Nullable Instant lastSignInAt) {}

  /**
   * Which people.
   *
   * @param search part of name, display name or e-mail address, whatever its capitals; empty: all
   * @param role null: any
   * @param active null: both
   * @param byEmail whether e-mail addresses are searched; not for those who must not learn them
   */
  record Query(String search, @Nullable Role role, @Nullable Boolean active, boolean byEmail) {
    /** By e-mail address too. */
    public Query(String search, @Nullable Role role, @Nullable Boolean active) {
      this(search, role, active, true);
    }

    /** Everybody. */
    public static final Query ALL = new Query("", null, null);
  }
}
