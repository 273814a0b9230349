package dev.mosaic.application.llm;

import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.llm.VendorCall;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Has texts turned into vectors by one of a person's own accounts. No agent takes part: its gateway
 * would have to be given a memory of vectors for that. Nothing of texts or vectors is kept.
 */
public final class EmbedTexts {
  private static final int BYTES_PER_TOKEN = 4;
  // An answer may fill tens of megabytes; those who send more calls at once wait for their own.
  private static final int AT_ONCE = 4;

  private final EmbeddingAccounts accounts;
  private final Budget budget;
  private final DirectCall asking;
  private final KnownSecrets secrets;
  private final AskPolicy policy;
  private final Map<UserId, Semaphore> room = new ConcurrentHashMap<>();

  EmbedTexts(
      EmbeddingAccounts accounts,
      Budget budget,
      DirectCall asking,
      KnownSecrets secrets,
      AskPolicy policy) {
    this.accounts = accounts;
    this.budget = budget;
    this.asking = asking;
    this.secrets = secrets;
    this.policy = policy;
  }

  /**
   * What a program asks.
   *
   * @param model as account/model, or a model alone: that of the account the person's agent thinks
   *     with, or of the only account that can; any text
   * @param body OpenAI's request, UTF-8; its model is put in its place
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Command(UserId owner, String model, byte[] body) {}

  /** What the program gets. */
  public sealed interface Outcome {
    /** The vendor's answer in OpenAI's form, with the model named as it was asked for. */
    @SuppressWarnings("ArrayRecordComponent")
    record Answered(byte[] body) implements Outcome {}

    /**
     * The person has no active account of that name.
     *
     * @param able names of the accounts that can
     */
    record UnknownAccount(List<String> able) implements Outcome {}

    /**
     * The account cannot; or no account was named, and none or several can.
     *
     * @param able names of the accounts that can
     */
    record NotServed(List<String> able) implements Outcome {}

    /** The person's tokens of this month are used up. */
    record TokensUsedUp(Instant resetsAt) implements Outcome {}

    /** The vendor's own refusal of what was asked, in its protocol's form, without the key. */
    @SuppressWarnings("ArrayRecordComponent")
    record PassedOn(int status, byte[] body) implements Outcome {}

    /** The vendor did not answer. */
    record Failed(ProviderFault fault) implements Outcome {}

    /** The thread was interrupted, and the vendor's call ended. */
    record GivenUp() implements Outcome {}
  }

  /** Blocks until the answer is whole; interrupting the thread ends the vendor's call. */
  public Outcome embed(Command command) {
    return switch (accounts.find(command.owner(), command.model())) {
      case EmbeddingAccounts.Choice.Unknown unknown -> new Outcome.UnknownAccount(unknown.able());
      case EmbeddingAccounts.Choice.NotServed none -> new Outcome.NotServed(none.able());
      case EmbeddingAccounts.Choice.Found found -> inTurn(command, found);
    };
  }

  private Outcome inTurn(Command command, EmbeddingAccounts.Choice.Found found) {
    Semaphore turns = room.computeIfAbsent(command.owner(), owner -> new Semaphore(AT_ONCE, true));
    try {
      turns.acquire();
    } catch (InterruptedException gone) {
      Thread.currentThread().interrupt();
      return new Outcome.GivenUp();
    }
    try {
      return withinLimits(command, found);
    } finally {
      turns.release();
    }
  }

  private Outcome withinLimits(Command command, EmbeddingAccounts.Choice.Found found) {
    Optional<Budget.Hold> hold =
        budget.hold(command.owner(), Math.max(1, command.body().length / BYTES_PER_TOKEN));
    if (hold.isEmpty()) {
      return new Outcome.TokensUsedUp(budget.nextMonth());
    }
    try (Budget.Hold untilWrittenDown = hold.get()) {
      byte[] body = Redaction.of(command.body(), secrets.of(found.accounts())).body();
      return switch (asking.ask(question(command, found.route(), body))) {
        case DirectCall.Result.Answered answered -> new Outcome.Answered(answered.body());
        case DirectCall.Result.Refused refused ->
            new Outcome.PassedOn(refused.refusal().status(), refused.refusal().body());
        case DirectCall.Result.Failed failed -> new Outcome.Failed(failed.fault());
        case DirectCall.Result.GivenUp ignored -> new Outcome.GivenUp();
      };
    }
  }

  private DirectCall.Question question(Command command, Route route, byte[] body) {
    return new DirectCall.Question(
        route,
        new VendorCall.Wanted.Vectors(command.model()),
        body,
        body.length,
        policy.firstTokenOfLast());
  }
}
