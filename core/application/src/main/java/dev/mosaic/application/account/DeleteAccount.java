package dev.mosaic.application.account;

import dev.mosaic.application.agent.life.AgentRoster;
import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.session.PasswordConfirmation;
import dev.mosaic.application.user.Directory;
import dev.mosaic.application.user.UserChange;
import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.SignInMethod;
import dev.mosaic.domain.user.User;
import dev.mosaic.ports.store.ErasureStore;
import dev.mosaic.ports.store.ErasureStore.Contents;
import dev.mosaic.ports.store.ErasureStore.Erasure;
import dev.mosaic.ports.store.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Deletes the account of whoever asks, with everything that is theirs. From the first moment nobody
 * comes in as them; what the server does not get done now it goes on with by itself.
 */
public final class DeleteAccount {
  private final Directory directory;
  private final Transactions transactions;
  private final ErasureStore erasures;
  private final AgentRoster roster;
  private final PasswordConfirmation confirmation;
  private final Eraser eraser;
  private final Audit audit;
  private final Clock clock;

  DeleteAccount(
      Directory directory,
      Transactions transactions,
      ErasureStore erasures,
      AgentRoster roster,
      PasswordConfirmation confirmation,
      Eraser eraser,
      Audit audit,
      Clock clock) {
    this.directory = directory;
    this.transactions = transactions;
    this.erasures = erasures;
    this.roster = roster;
    this.confirmation = confirmation;
    this.eraser = eraser;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Who asks, and what they typed so that it does not happen by mistake.
   *
   * @param username their own
   * @param password theirs; null where they have none
   */
  public record Command(Caller caller, String username, @Nullable SecretText password) {}

  /** How it ended. */
  public sealed interface Outcome {
    record Deleted(Receipt receipt) implements Outcome {}

    record WrongPassword() implements Outcome {}

    record TooManyAttempts(Duration retryAfter) implements Outcome {}

    /** Nobody would be left to look after the instance. */
    record LastAdmin() implements Outcome {}

    /** The way in that must always work stays as it is. */
    record BreakglassProtected() implements Outcome {}

    /** It is deleted, or about to be, by another request. */
    record Gone() implements Outcome {}
  }

  /** What was deleted. */
  public record Receipt(Instant at, Contents contents, AgentEnd agent) {}

  /**
   * @throws InvalidInput if the name is not theirs, or a password is missing
   */
  public Outcome delete(Command command) {
    Caller caller = command.caller();
    if (!command.username().strip().toLowerCase(Locale.ROOT).equals(nameOf(caller))) {
      throw new InvalidInput("username", "not_your_name", "Type your own user name.");
    }
    Outcome outcome = confirmed(command).orElseGet(() -> deleted(caller));
    String code =
        switch (outcome) {
          // Noted without a name when it is done.
          case Outcome.Deleted ignored -> "";
          case Outcome.WrongPassword ignored -> "wrong_password";
          case Outcome.TooManyAttempts ignored -> "too_many_attempts";
          case Outcome.LastAdmin ignored -> "last_admin";
          case Outcome.BreakglassProtected ignored -> "breakglass_protected";
          case Outcome.Gone ignored -> "";
        };
    if (!code.isEmpty()) {
      audit.note(caller, AuditAction.ACCOUNT_DELETED, AuditTarget.person(caller.user()), code);
    }
    return outcome;
  }

  /** What speaks against it; empty where they proved to be who they are. */
  private Optional<Outcome> confirmed(Command command) {
    boolean hasPassword = command.caller().user().signInMethod() != SignInMethod.OIDC;
    if (!hasPassword) {
      return Optional.empty();
    }
    SecretText password = command.password();
    if (password == null) {
      throw new InvalidInput("password", "required", "Type your password.");
    }
    return switch (confirmation.confirm(command.caller(), password)) {
      case PasswordConfirmation.Outcome.Right ignored -> Optional.empty();
      case PasswordConfirmation.Outcome.Wrong ignored -> Optional.of(new Outcome.WrongPassword());
      // Its hash was spoiled, or it was deleted a moment ago.
      case PasswordConfirmation.Outcome.NoPassword ignored ->
          Optional.of(new Outcome.WrongPassword());
      case PasswordConfirmation.Outcome.TooManyAttempts many ->
          Optional.of(new Outcome.TooManyAttempts(many.retryAfter()));
    };
  }

  private Outcome deleted(Caller caller) {
    Erasure erasure = new Erasure(caller.id(), roster.of(caller.id()).agent, clock.instant());
    return switch (transactions.inTransaction(() -> begun(erasure))) {
      case UserChange.Changed ignored ->
          eraser
              .erase(erasure)
              .flatMap(this::receipt)
              .<Outcome>map(Outcome.Deleted::new)
              .orElseGet(Outcome.Gone::new);
      case UserChange.LastAdmin ignored -> new Outcome.LastAdmin();
      case UserChange.BreakglassProtected ignored -> new Outcome.BreakglassProtected();
      case UserChange.NotFound ignored -> new Outcome.Gone();
      case UserChange.CannotDeactivateSelf ignored ->
          throw new IllegalStateException("nobody asked to be deactivated");
    };
  }

  private UserChange begun(Erasure erasure) {
    UserChange done =
        directory.change(erasure.person(), this::refusal, user -> user.withActive(false));
    if (done instanceof UserChange.Changed) {
      erasures.begin(erasure);
    }
    return done;
  }

  private @Nullable UserChange refusal(User user) {
    return user.isAdmin() || user.isBreakglass() ? directory.refusalToLose(user) : null;
  }

  private Optional<Receipt> receipt(Eraser.Progress progress) {
    return progress
        .contents()
        .map(contents -> new Receipt(clock.instant(), contents, progress.agent()));
  }

  private static String nameOf(Caller caller) {
    return caller.user().username().value();
  }
}
