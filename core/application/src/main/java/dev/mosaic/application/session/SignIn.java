package dev.mosaic.application.session;

import dev.mosaic.application.Audit;
import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.secret.PasswordHasher;
import dev.mosaic.ports.store.UserStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signs a person in by name and password. Every refusal looks alike and takes the same time. */
public final class SignIn {
  private final UserStore users;
  private final PasswordHasher passwords;
  private final SessionOpening opening;
  private final Audit audit;

  public SignIn(UserStore users, PasswordHasher passwords, SessionOpening opening, Audit audit) {
    this.users = users;
    this.passwords = passwords;
    this.opening = opening;
    this.audit = audit;
  }

  /**
   * @param username as typed
   * @param address where the attempt comes from, null where unknown
   */
  public record Command(String username, SecretText password, @Nullable String address) {}

  /** How an attempt ended. */
  public sealed interface Outcome {
    record SignedIn(User user, SessionTokens tokens) implements Outcome {}

    record BadCredentials() implements Outcome {}
  }

  public Outcome signIn(Command command) {
    Optional<UserStore.WithPassword> known =
        nameOf(command.username()).flatMap(users::findWithPassword);
    if (!passwordFits(known, command.password())) {
      audit.note(
          null,
          known.map(found -> found.user().id()).orElse(null),
          "session.created",
          known.map(found -> found.user().username().value()).orElse("unknown"),
          "bad_credentials",
          command.address());
      return new Outcome.BadCredentials();
    }
    User user = known.orElseThrow().user();
    SessionTokens tokens = opening.open(user.id());
    audit.note(
        user.id(), user.id(), "session.created", user.username().value(), "ok", command.address());
    return new Outcome.SignedIn(user, tokens);
  }

  private boolean passwordFits(Optional<UserStore.WithPassword> known, SecretText presented) {
    if (known.isEmpty()) {
      passwords.spendTimeOf(presented);
      return false;
    }
    // The hash is computed for deactivated people too, so that time does not tell them apart.
    boolean fits = passwords.matches(presented, known.get().hash());
    return fits && known.get().user().active();
  }

  private static Optional<Username> nameOf(String typed) {
    try {
      return Optional.of(new Username(typed));
    } catch (InvalidInput nobodyIsCalledThat) {
      return Optional.empty();
    }
  }
}
