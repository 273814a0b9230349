package dev.mosaic.application.oidc;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.session.SessionOpening;
import dev.mosaic.application.session.SessionTokens;
import dev.mosaic.domain.oidc.OidcRefusal;
import dev.mosaic.domain.oidc.OidcTrialId;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.user.User;
import dev.mosaic.ports.oidc.OidcFailure;
import dev.mosaic.ports.oidc.OidcIssuer;
import dev.mosaic.ports.secret.SecretVault;
import dev.mosaic.ports.store.SessionStore;
import dev.mosaic.ports.store.UserStore;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes what a browser brings back from the issuer, and opens a session for it. */
public final class FinishOidcSignIn {
  private static final System.Logger LOG = System.getLogger(FinishOidcSignIn.class.getName());

  private final OidcConfiguration configuration;
  private final OidcIssuer issuer;
  private final OidcFlows flows;
  private final OidcTrials trials;
  private final OidcArrival arrival;
  private final SessionOpening opening;
  private final SessionStore sessions;
  private final UserStore users;
  private final SecretVault vault;
  private final Audit audit;
  private final Clock clock;

  FinishOidcSignIn(
      OidcConfiguration configuration,
      OidcIssuer issuer,
      OidcFlows flows,
      OidcTrials trials,
      OidcArrival arrival,
      SessionOpening opening,
      SessionStore sessions,
      UserStore users,
      SecretVault vault,
      Audit audit,
      Clock clock) {
    this.configuration = configuration;
    this.issuer = issuer;
    this.flows = flows;
    this.trials = trials;
    this.arrival = arrival;
    this.opening = opening;
    this.sessions = sessions;
    this.users = users;
    this.vault = vault;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What came back.
   *
   * @param state null where it is missing
   * @param browser the cookie, null where it is missing
   * @param code null where the issuer refused
   * @param issuer RFC 9207's `iss`, null where it is missing
   */
  public record Command(
      @Nullable SecretText state,
      @Nullable SecretText browser,
      @Nullable SecretText code,
      @Nullable String issuer,
      SignInOrigin origin) {}

  /** How it ended. */
  public sealed interface Outcome {
    record SignedIn(User user, SessionTokens tokens, String returnTo) implements Outcome {}

    /** It was a dry run; its result can be asked for. */
    record Tried(OidcTrialId trial, String returnTo) implements Outcome {}

    record Refused(OidcRefusal refusal) implements Outcome {}
  }

  public Outcome finish(Command command) {
    Optional<OidcFlow> flow = flows.end(command.state(), command.browser());
    if (flow.isEmpty()) {
      return new Outcome.Refused(OidcRefusal.EXPIRED);
    }
    OidcTrialId trial = flow.get().trial();
    if (trial != null) {
      trials.conclude(trial, flow.get().request(), callbackIn(command));
      return new Outcome.Tried(trial, flow.get().returnTo());
    }
    return configuration
        .load()
        .map(client -> signIn(client, flow.get(), command))
        .orElseGet(() -> new Outcome.Refused(OidcRefusal.NOT_CONFIGURED));
  }

  private Outcome signIn(OidcConfiguration.Client client, OidcFlow flow, Command command) {
    OidcIssuer.Callback callback = callbackIn(command);
    if (callback == null) {
      return refused(OidcRefusal.DENIED, AuditTarget.nobody(), command.origin());
    }
    OidcIssuer.Answer answer;
    try {
      answer = issuer.redeem(client.settings(), client.secret(), flow.request(), callback);
    } catch (OidcFailure failure) {
      LOG.log(System.Logger.Level.WARNING, "a sign-in failed: {0}", failure.sentence());
      return refused(OidcTroubles.refusalFor(failure), AuditTarget.nobody(), command.origin());
    }
    AuditTarget.Named who = AuditTarget.SUBJECT.named(answer.claims().subject());
    return switch (arrival.arrive(client.settings(), answer.claims())) {
      case OidcArrival.Outcome.In in -> opened(in, answer.idToken(), flow, command.origin());
      case OidcArrival.Outcome.Refused refused -> refused(refused.refusal(), who, command.origin());
    };
  }

  private Outcome opened(
      OidcArrival.Outcome.In in, SecretText idToken, OidcFlow flow, SignInOrigin origin) {
    User user = in.user();
    SessionOpening.Opened opened = opening.begin(user.id(), origin);
    sessions.keepIdToken(
        opened.session(),
        vault.seal(
            SecretPlace.ofUser("session", "id_token", user.id(), opened.session()), idToken));
    users.noteSignIn(user.id(), clock.instant());
    if (in.isNew()) {
      audit.note(
          user.id(),
          user.id(),
          AuditAction.USER_CREATED,
          AuditTarget.person(user),
          "ok",
          origin.address());
    }
    audit.note(
        user.id(),
        user.id(),
        AuditAction.SESSION_CREATED,
        AuditTarget.person(user),
        "ok",
        origin.address());
    return new Outcome.SignedIn(user, opened.tokens(), flow.returnTo());
  }

  private Outcome refused(OidcRefusal refusal, AuditTarget.Named target, SignInOrigin origin) {
    audit.note(null, null, AuditAction.SESSION_CREATED, target, refusal.code(), origin.address());
    return new Outcome.Refused(refusal);
  }

  private static OidcIssuer.@Nullable Callback callbackIn(Command command) {
    return command.code() == null
        ? null
        : new OidcIssuer.Callback(command.code(), command.issuer());
  }
}
