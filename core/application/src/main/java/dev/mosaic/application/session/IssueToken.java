package dev.mosaic.application.session;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.secret.MintedToken;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.secret.TokenPurpose;
import dev.mosaic.domain.session.PersonalToken;
import dev.mosaic.domain.session.PersonalTokenId;
import dev.mosaic.domain.session.TokenScope;
import dev.mosaic.ports.secret.TokenMint;
import dev.mosaic.ports.store.PersonalTokenStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Creates a personal access token. Its value is shown once and never again. */
public final class IssueToken {
  /**
   * What every token begins with, so that scanners for leaked secrets know one when they see it.
   */
  public static final String PREFIX = "mosaic_pat_";

  static final int MOST_PER_PERSON = 50;
  private static final Duration USUAL_LIFE = Duration.ofDays(90);
  private static final Duration LONGEST_LIFE = Duration.ofDays(366);

  private final PersonalTokenStore store;
  private final TokenMint tokens;
  private final Audit audit;
  private final Clock clock;

  public IssueToken(PersonalTokenStore store, TokenMint tokens, Audit audit, Clock clock) {
    this.store = store;
    this.tokens = tokens;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param expiresAt null: 90 days from now
   */
  public record Command(
      Caller caller, String name, TokenScope scope, @Nullable Instant expiresAt) {}

  /** How it ended. */
  public sealed interface Outcome {
    record Issued(PersonalToken token, SecretText value) implements Outcome {}

    /** They have {@value #MOST_PER_PERSON} already. */
    record TooManyTokens() implements Outcome {}
  }

  /**
   * @throws InvalidInput for an expiry that is past, or over 366 days away
   */
  public Outcome issue(Command command) {
    Instant now = clock.instant();
    Instant end = command.expiresAt() == null ? now.plus(USUAL_LIFE) : command.expiresAt();
    if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST_LIFE))) {
      throw new InvalidInput(
          "expiresAt", "out_of_range", "Choose a time in the future, at most 366 days from now.");
    }
    Caller caller = command.caller();
    if (store.list(caller.id()).size() >= MOST_PER_PERSON) {
      return new Outcome.TooManyTokens();
    }
    PersonalToken token =
        new PersonalToken(
            PersonalTokenId.random(), caller.id(), command.name(), command.scope(), now, end, null);
    MintedToken minted = tokens.mint(TokenPurpose.PERSONAL);
    store.insert(token, minted.hash());
    audit.note(caller, AuditAction.TOKEN_CREATED, AuditTarget.TOKEN.named(token.name()), "ok");
    return new Outcome.Issued(token, new SecretText(PREFIX + minted.text().reveal()));
  }
}
