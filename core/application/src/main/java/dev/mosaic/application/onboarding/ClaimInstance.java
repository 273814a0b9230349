package dev.mosaic.application.onboarding;

import dev.mosaic.application.agent.life.WarmAgent;
import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.session.SessionOpening;
import dev.mosaic.application.session.SessionTokens;
import dev.mosaic.domain.secret.Password;
import dev.mosaic.domain.secret.PasswordHash;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.secret.PasswordHasher;
import dev.mosaic.ports.store.OnboardingStore;
import dev.mosaic.ports.store.UserStore;
import java.time.Clock;

/**
 * Makes the holder of the setup token the first administrator. However many try at once, one
 * succeeds.
 */
public final class ClaimInstance {
  private final UserStore users;
  private final OnboardingStore onboarding;
  private final SetupToken setupToken;
  private final FirstAdmin first;
  private final PasswordHasher passwords;
  private final SessionOpening opening;
  private final WarmAgent warming;
  private final Audit audit;
  private final Clock clock;

  public ClaimInstance(
      UserStore users,
      OnboardingStore onboarding,
      SetupToken setupToken,
      FirstAdmin first,
      PasswordHasher passwords,
      SessionOpening opening,
      WarmAgent warming,
      Audit audit,
      Clock clock) {
    this.users = users;
    this.onboarding = onboarding;
    this.setupToken = setupToken;
    this.first = first;
    this.passwords = passwords;
    this.opening = opening;
    this.warming = warming;
    this.audit = audit;
    this.clock = clock;
  }

  /** Who wants to become the first administrator, and the proof that they may. */
  public record Command(
      SecretText setupToken, Username username, Password password, SignInOrigin origin) {}

  /** How a claim ended. */
  public sealed interface Outcome {
    record Claimed(User user, SessionTokens tokens) implements Outcome {}

    record TokenInvalid() implements Outcome {}

    record AdminExists() implements Outcome {}

    record OnboardingCompleted() implements Outcome {}
  }

  public Outcome claim(Command command) {
    if (onboarding.load().completed()) {
      return new Outcome.OnboardingCompleted();
    }
    if (users.hasBreakglass()) {
      return new Outcome.AdminExists();
    }
    if (!setupToken.is(command.setupToken())) {
      setupToken.noteWrong(command.origin());
      // A claim that won meanwhile took the token away; say what is true now.
      return users.hasBreakglass() ? new Outcome.AdminExists() : new Outcome.TokenInvalid();
    }
    PasswordHash hash = passwords.hash(command.password());
    User admin = User.breakglass(UserId.random(), command.username(), clock.instant());
    if (!first.insert(admin, hash)) {
      return new Outcome.AdminExists();
    }
    audit.note(
        admin.id(),
        admin.id(),
        AuditAction.INSTANCE_CLAIMED,
        AuditTarget.person(admin),
        "ok",
        command.origin().address());
    users.noteSignIn(admin.id(), clock.instant());
    // Its start takes as long as the steps that follow; it takes on a model while it runs.
    warming.warm(admin.id());
    return new Outcome.Claimed(admin, opening.open(admin.id(), command.origin()));
  }
}
