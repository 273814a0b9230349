package dev.mosaic.application.account;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.request.TextChange;
import dev.mosaic.domain.user.DisplayName;
import dev.mosaic.domain.user.EmailAddress;
import dev.mosaic.domain.user.Language;
import dev.mosaic.domain.user.Preferences;
import dev.mosaic.domain.user.TimeZoneName;
import dev.mosaic.domain.user.User;
import dev.mosaic.ports.store.InvitationStore;
import dev.mosaic.ports.store.PreferenceStore;
import dev.mosaic.ports.store.Transactions;
import dev.mosaic.ports.store.UserStore;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes how a person is called, where they are reached, and how they want the pages. */
public final class ChangeAccount {
  private final ShowAccount showing;
  private final UserStore users;
  private final InvitationStore invitations;
  private final PreferenceStore preferences;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  ChangeAccount(
      ShowAccount showing,
      UserStore users,
      InvitationStore invitations,
      PreferenceStore preferences,
      Transactions transactions,
      Audit audit,
      Clock clock) {
    this.showing = showing;
    this.users = users;
    this.invitations = invitations;
    this.preferences = preferences;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What to change.
   *
   * @param displayName null keeps it
   */
  public record Command(
      Caller caller,
      @Nullable DisplayName displayName,
      TextChange email,
      TextChange language,
      TextChange timeZone) {}

  /** How it ended. */
  public sealed interface Outcome {
    record Changed(Account account) implements Outcome {}

    /** Somebody else has the address, or is invited by it. */
    record EmailTaken() implements Outcome {}

    /** The issuer says what it is. */
    record EmailOfIssuer() implements Outcome {}

    /** The account was deleted a moment ago. */
    record Gone() implements Outcome {}
  }

  /**
   * @throws dev.mosaic.domain.InvalidInput for a value that cannot be one
   */
  public Outcome change(Command command) {
    Outcome outcome = transactions.inTransaction(() -> changed(command));
    String code =
        switch (outcome) {
          case Outcome.Changed ignored -> "ok";
          case Outcome.EmailTaken ignored -> "email_taken";
          case Outcome.EmailOfIssuer ignored -> "email_of_issuer";
          case Outcome.Gone ignored -> "not_found";
        };
    audit.note(
        command.caller(),
        AuditAction.USER_CHANGED,
        AuditTarget.person(command.caller().user()),
        code);
    return outcome;
  }

  private Outcome changed(Command command) {
    // Of two people who want one address at once, one gets it.
    users.lockAdmins();
    Optional<Account> found = showing.show(command.caller());
    if (found.isEmpty()) {
      return new Outcome.Gone();
    }
    Account before = found.get();
    Account after =
        new Account(user(before.user(), command), preferences(before.preferences(), command));
    if (!Objects.equals(before.user().email(), after.user().email())) {
      if (before.isEmailOfIssuer()) {
        return new Outcome.EmailOfIssuer();
      }
      if (isTaken(after.user())) {
        return new Outcome.EmailTaken();
      }
    }
    users.update(after.user());
    if (!after.preferences().equals(before.preferences())) {
      preferences.save(after.user().id(), after.preferences());
    }
    return new Outcome.Changed(after);
  }

  private boolean isTaken(User user) {
    return user.email() != null
        && (!users.isEmailFree(user.email(), user.id())
            || invitations.findOpen(new EmailAddress(user.email()), clock.instant()).isPresent());
  }

  private static User user(User before, Command command) {
    User named =
        command.displayName() == null ? before : before.withDisplayName(command.displayName());
    return switch (command.email()) {
      case TextChange.Keep ignored -> named;
      case TextChange.Remove ignored -> named.withEmail(null);
      case TextChange.Replace(String text) -> named.withEmail(new EmailAddress(text));
    };
  }

  private static Preferences preferences(Preferences before, Command command) {
    return new Preferences(
        command.language().applied(before.language(), Language::of),
        command.timeZone().applied(before.timeZone(), TimeZoneName::new));
  }
}
