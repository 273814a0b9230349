package dev.mosaic.application.oidc;

import dev.mosaic.application.session.AccessEnding;
import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.oidc.OidcClaims;
import dev.mosaic.domain.oidc.OidcRefusal;
import dev.mosaic.domain.oidc.OidcSettings;
import dev.mosaic.domain.user.DisplayName;
import dev.mosaic.domain.user.EmailAddress;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.SignInMethod;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.store.InvitationStore;
import dev.mosaic.ports.store.Transactions;
import dev.mosaic.ports.store.UserStore;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Carries a decision out: makes the account, links the subject, follows the issuer's role and
 * address.
 */
final class OidcArrival {
  private static final int MOST_TRIES_FOR_A_NAME = 50;
  private static final int LONGEST_STEM = 56;

  private final UserStore users;
  private final InvitationStore invitations;
  private final Transactions transactions;
  private final OidcDecisions decisions;
  private final AccessEnding ending;
  private final Clock clock;

  OidcArrival(
      UserStore users,
      InvitationStore invitations,
      Transactions transactions,
      OidcDecisions decisions,
      AccessEnding ending,
      Clock clock) {
    this.users = users;
    this.invitations = invitations;
    this.transactions = transactions;
    this.decisions = decisions;
    this.ending = ending;
    this.clock = clock;
  }

  /** Who came in, or why nobody did. */
  sealed interface Outcome {
    record In(User user, boolean isNew) implements Outcome {}

    record Refused(OidcRefusal refusal) implements Outcome {}
  }

  Outcome arrive(OidcSettings settings, OidcClaims claims) {
    OidcDecision decision = decisions.decide(settings, claims);
    if (decision instanceof OidcDecision.Create create) {
      Optional<User> created = created(create, claims);
      if (created.isPresent()) {
        return new Outcome.In(created.get(), true);
      }
      // A second tab was faster; it has made the account this one is looking for.
      decision = decisions.decide(settings, claims);
    }
    return switch (decision) {
      case OidcDecision.SignIn known -> new Outcome.In(following(known, claims), false);
      case OidcDecision.Refused refused -> new Outcome.Refused(refused.refusal());
      case OidcDecision.Create ignored -> new Outcome.Refused(OidcRefusal.EXPIRED);
    };
  }

  private User following(OidcDecision.SignIn decision, OidcClaims claims) {
    UserId id = decision.user().id();
    boolean changed =
        decision.role() != decision.user().role()
            && transactions.inTransaction(() -> followRole(id, decision.role()));
    if (changed) {
      ending.endAllOf(id);
    }
    decisions
        .newEmail(decision.user(), claims)
        .ifPresent(email -> transactions.inTransaction(() -> followEmail(id, email)));
    return users.find(id).orElseThrow();
  }

  /** An address that somebody else has here stays theirs. */
  private boolean followEmail(UserId id, EmailAddress email) {
    users.lockAdmins();
    boolean free = users.isEmailFree(email.value(), id);
    if (free) {
      users.update(users.find(id).orElseThrow().withEmail(email));
    }
    return free;
  }

  private boolean followRole(UserId id, Role role) {
    users.lockAdmins();
    User user = users.find(id).orElseThrow();
    boolean last = role == Role.MEMBER && users.activeAdmins().equals(List.of(user));
    if (last || user.role() == role) {
      return false;
    }
    users.update(user.withRole(role));
    return true;
  }

  /** Empty if the subject, or the invitation, was used a moment ago. */
  private Optional<User> created(OidcDecision.Create create, OidcClaims claims) {
    try {
      return Optional.of(transactions.inTransaction(() -> insert(create, claims)));
    } catch (Overtaken faster) {
      return Optional.empty();
    }
  }

  private User insert(OidcDecision.Create create, OidcClaims claims) {
    UserId id = UserId.random();
    if (create.invitation() != null
        && !invitations.accept(create.invitation().id(), id, clock.instant())) {
      throw new Overtaken();
    }
    User user =
        names(claims, create)
            .map(name -> personOf(id, create, claims, name))
            .filter(users::insert)
            .findFirst()
            .orElseThrow(Overtaken::new);
    if (!users.link(user.id(), claims.issuer(), claims.subject(), clock.instant())) {
      throw new Overtaken();
    }
    return user;
  }

  private User personOf(UserId id, OidcDecision.Create create, OidcClaims claims, Username name) {
    return new User(
        id,
        name,
        DisplayName.told(claims.name(), name).value(),
        create.email().value(),
        create.role(),
        SignInMethod.OIDC,
        true,
        clock.instant());
  }

  /** Names to try, the nicest first. */
  private static Stream<Username> names(OidcClaims claims, OidcDecision.Create create) {
    String local = create.email().value().replaceAll("@.*", "");
    String stem =
        Stream.of(Optional.ofNullable(claims.preferredUsername()).orElse(local), local, "user")
            .map(OidcArrival::stemOf)
            .filter(OidcArrival::isName)
            .findFirst()
            .orElseThrow();
    return Stream.concat(
        Stream.of(new Username(stem)),
        IntStream.range(2, MOST_TRIES_FOR_A_NAME).mapToObj(n -> new Username(stem + "-" + n)));
  }

  private static String stemOf(String text) {
    String plain =
        text.toLowerCase(Locale.ROOT).replaceAll("@.*", "").replaceAll("[^a-z0-9._-]+", "-");
    String begun = plain.replaceAll("^[^a-z0-9]+", "");
    return begun.substring(0, Math.min(begun.length(), LONGEST_STEM));
  }

  private static boolean isName(String stem) {
    try {
      return !new Username(stem).value().isEmpty();
    } catch (InvalidInput tooShort) {
      return false;
    }
  }

  private static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overtaken() {
      super("somebody else was faster", null, false, false);
    }
  }
}
