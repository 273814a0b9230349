package dev.mosaic.application.user;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.domain.secret.SecretOwner;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.secret.SealingKeyUnreadable;
import dev.mosaic.ports.secret.SecretVault;
import dev.mosaic.ports.store.UserStore;
import java.util.Optional;

/**
 * Gives somebody a new data key where theirs cannot be read any more. What the old one sealed (keys
 * of vendors, chats) stays closed for good, so a key that opens is never replaced.
 */
public final class ReplaceDataKey {
  private final UserStore users;
  private final SecretVault vault;
  private final Audit audit;

  ReplaceDataKey(UserStore users, SecretVault vault, Audit audit) {
    this.users = users;
    this.vault = vault;
    this.audit = audit;
  }

  /** How it ended. */
  public enum Outcome {
    REPLACED,
    /** Theirs opens: nothing was changed. */
    READABLE,
    NOBODY
  }

  /** For the server's command line alone. */
  public Outcome replace(Username name) {
    Optional<User> person = users.findByName(name);
    if (person.isEmpty()) {
      return Outcome.NOBODY;
    }
    SecretOwner owner = new SecretOwner.OfUser(person.get().id());
    if (opens(person.get())) {
      return Outcome.READABLE;
    }
    vault.shred(owner);
    audit.note(
        null,
        person.get().id(),
        AuditAction.KEY_DATA_KEY_REPLACED,
        AuditTarget.PERSON.named(name.value()),
        "ok",
        null);
    return Outcome.REPLACED;
  }

  private boolean opens(User person) {
    try {
      SecretPlace nowhere = SecretPlace.ofUser("data_key", "trial", person.id(), "none");
      return vault.seal(nowhere, new SecretText("")) != null;
    } catch (SealingKeyUnreadable spoiled) {
      return false;
    }
  }
}
