package dev.mosaic.application.llm;

import dev.mosaic.application.agent.door.ContainerDoor;
import dev.mosaic.application.agent.door.ContainerDoor.Visitor;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.chat.AnswerNotice;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.secret.SecretText;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes an agent's call to a model to its owner's vendor, with the owner's key in place of the
 * container's token; where somebody shares an account with them, with the key of its owner, which
 * is opened for that call alone. What was switched off, replaced, used up or is not shared any more
 * counts from the next call on.
 */
public final class RelayCall {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final ContainerDoor door;
  private final Routes routes;
  private final Budget budget;
  private final ModelFallback asking;
  private final AnswerNotebook notebook;
  private final KnownSecrets secrets;

  RelayCall(
      ContainerDoor door,
      Routes routes,
      Budget budget,
      ModelFallback asking,
      AnswerNotebook notebook,
      KnownSecrets secrets) {
    this.door = door;
    this.routes = routes;
    this.budget = budget;
    this.asking = asking;
    this.notebook = notebook;
    this.secrets = secrets;
  }

  /**
   * What a container asks.
   *
   * @param account the account's name, as its address says; any text
   * @param api the protocol, as its address says
   * @param model the vendor's own id, as the body or address says; any text
   * @param body the protocol's JSON, UTF-8
   * @param traceId the same for all calls of one turn; null if the agent sent none
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Command(
      AgentId agent,
      SecretText token,
      String account,
      ApiType api,
      String model,
      boolean stream,
      byte[] body,
      @Nullable String traceId) {}

  /** What the container gets. */
  public sealed interface Outcome {
    /** The first token has arrived; the caller must close this. */
    record Answered(RelayedAnswer answer) implements Outcome {}

    /** Words in place of an answer, to be given as a whole and normal one that costs nothing. */
    record Spoken(String words) implements Outcome {}

    /** The vendor's own refusal of what was asked, to be passed on. */
    @SuppressWarnings("ArrayRecordComponent")
    record PassedOn(int status, byte[] body) implements Outcome {}

    /** No model of this account or protocol answers now; the agent should try its next one. */
    record Unavailable(String message) implements Outcome {}

    /** The account has no such model, is switched off, or is not its owner's. */
    record UnknownModel() implements Outcome {}

    /** Unknown agent, or not its present token: the two look alike. */
    record Refused() implements Outcome {}
  }

  /** Relays. Blocks until the first token is here; interrupting the thread gives the call up. */
  public Outcome relay(Command command) {
    Optional<Visitor> visitor = door.open(command.agent(), command.token());
    if (visitor.isEmpty()) {
      return new Outcome.Refused();
    }
    Optional<Routes.Choice> choice =
        routes.find(visitor.get(), command.account(), command.api(), command.model());
    if (choice.isEmpty()) {
      tellIfEnded(visitor.get(), command);
      return new Outcome.UnknownModel();
    }
    AnswerNotebook.Page page = notebook.pageFor(visitor.get().accountOwner(), command.body());
    Optional<Budget.Hold> hold =
        budget.hold(
            visitor.get().accountOwner(), choice.get().asked().estimate(command.body().length));
    if (hold.isEmpty()) {
      return spoken(page);
    }
    Outcome outcome = null;
    try {
      outcome = ask(command, visitor.get(), choice.get(), page, hold.get());
      return outcome;
    } finally {
      // An answer lets go itself once it is written down.
      if (!(outcome instanceof Outcome.Answered)) {
        hold.get().close();
      }
    }
  }

  private Outcome ask(
      Command command,
      Visitor visitor,
      Routes.Choice choice,
      AnswerNotebook.Page page,
      Budget.Hold hold) {
    Redaction.Redacted redacted =
        Redaction.of(command.body(), secrets.of(choice.accounts(), command.token()));
    if (redacted.found()) {
      page.notice(
          new AnswerNotice(
              "secret_removed",
              null,
              "One of your keys stood in what was about to be sent to the model; Mosaic took it"
                  + " out.",
              "If it got there by accident, replace the key at its vendor."));
    }
    return asking.ask(
        new ModelFallback.Question(
            visitor.accountOwner(),
            choice,
            command.stream(),
            redacted.body(),
            command.traceId(),
            page,
            hold));
  }

  /** An agent has not heard yet of what its owner should know: a share that has ended. */
  private void tellIfEnded(Visitor visitor, Command command) {
    if (ProviderName.isOfShared(command.account())) {
      notebook.pageFor(visitor.accountOwner(), command.body()).failed(LoanFaults.ended());
    }
  }

  private Outcome spoken(AnswerNotebook.Page page) {
    String until = DAY.format(budget.nextMonth());
    page.notice(
        new AnswerNotice(
            "budget_used_up",
            null,
            "This month's tokens are used up.",
            "Raise your limit under Settings → Usage, or wait until " + until + "."));
    return new Outcome.Spoken(
        "I cannot think right now: this month's tokens are used up. They begin anew on "
            + until
            + "; your limit stands under Settings → Usage.");
  }
}
