package dev.mosaic.application.llm;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.secret.SecretText;
import org.jspecify.annotations.Nullable;

/**
 * Takes an agent's call to a model to its owner's vendor, with the owner's key in place of the
 * container's token.
 */
public interface RelayCall {
  /**
   * What a container asks.
   *
   * @param account the account's name, as its address says; any text
   * @param api the protocol, as its address says
   * @param model the vendor's own id, as the body or address says; any text
   * @param body the protocol's JSON, UTF-8
   * @param traceId the same for all calls of one turn; null if the agent told none
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Command(
      AgentId agent,
      SecretText token,
      String account,
      ApiType api,
      String model,
      boolean stream,
      byte[] body,
      @Nullable String traceId) {}

  /** What the container gets. */
  sealed interface Outcome {
    /** The first token is here; whoever gets this must close it. */
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

  /**
   * Relays. Blocks until the first token is here; interrupting the thread gives the call up.
   */
  Outcome relay(Command command);
}
