package dev.mosaic.application.llm;

import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.application.setup.ProviderKeys;
import dev.mosaic.domain.llm.CallEnd;
import dev.mosaic.domain.provider.PrivateHosts;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.domain.sharing.SharedAccount;
import dev.mosaic.ports.llm.LlmVendor;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorCall;
import dev.mosaic.ports.llm.VendorFailed;
import dev.mosaic.ports.secret.SecretUnreadable;
import dev.mosaic.ports.store.UserStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Asks one account for a person, past their agent, once, and writes down what it cost. */
final class DirectCall {
  private final LlmVendor vendor;
  private final UserStore users;
  private final ProviderKeys keys;
  private final AgentPolicies agentPolicies;
  private final Budget budget;
  private final Metering metering;
  private final LearnedFactsWriter learned;

  DirectCall(
      LlmVendor vendor,
      UserStore users,
      ProviderKeys keys,
      AgentPolicies agentPolicies,
      Budget budget,
      Metering metering,
      LearnedFactsWriter learned) {
    this.vendor = vendor;
    this.users = users;
    this.keys = keys;
    this.agentPolicies = agentPolicies;
    this.budget = budget;
    this.metering = metering;
    this.learned = learned;
  }

  /**
   * What is asked; never streamed.
   *
   * @param body empty where what is wanted says it all
   * @param bytes how much is sent
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Question(
      Route route, VendorCall.Wanted wanted, byte[] body, long bytes, Duration patience) {}

  /** What came of it. */
  sealed interface Result {
    @SuppressWarnings("ArrayRecordComponent")
    record Answered(byte[] body) implements Result {}

    /** The vendor's own refusal of what was asked, without the key. */
    record Refused(VendorFailed.Refusal refusal, ProviderFault fault) implements Result {}

    record Failed(ProviderFault fault) implements Result {}

    /** The thread was interrupted. */
    record GivenUp() implements Result {}
  }

  /** Blocks until the answer is whole. */
  Result ask(Question question) {
    Route route = question.route();
    Optional<Budget.Hold> share = budget.holdOf(route, question.bytes());
    if (share.isEmpty()) {
      return new Result.Failed(budget.usedUp(route));
    }
    try (Budget.Hold untilWrittenDown = share.get()) {
      return askNow(question);
    }
  }

  private Result askNow(Question question) {
    Instant startedAt = metering.now();
    try {
      VendorAnswer given = vendor.ask(call(question));
      try (MeteredAnswer answer =
          new MeteredAnswer(
              given,
              question.route(),
              metering,
              learned,
              AnswerNotebook.Page.BLANK,
              startedAt,
              question.bytes(),
              Budget.Hold.NONE)) {
        return new Result.Answered(whole(answer));
      }
    } catch (SecretUnreadable spoiled) {
      return new Result.Failed(told(question, ProviderKeys.unreadable()));
    } catch (VendorFailed trouble) {
      return failed(question, startedAt, trouble);
    }
  }

  private VendorCall call(Question question) {
    Route route = question.route();
    Provider account = route.account();
    return new VendorCall(
        account.apiType(),
        account.baseUrl(),
        keys.open(account).orElse(null),
        hostsOf(route),
        route.model(),
        false,
        question.body(),
        question.patience(),
        account.learned().of(route.model()),
        question.wanted());
  }

  private Result failed(Question question, Instant startedAt, VendorFailed trouble) {
    boolean givenUp = Thread.currentThread().isInterrupted();
    metering.write(
        question.route(),
        startedAt,
        null,
        givenUp ? CallEnd.CANCELLED : CallEnd.FAILED,
        givenUp ? null : trouble.fault().code(),
        trouble.spent(),
        new Metering.Traffic(question.bytes(), 0));
    if (givenUp) {
      return new Result.GivenUp();
    }
    ProviderFault fault = told(question, trouble.fault());
    return trouble
        .refusal()
        .<Result>map(refusal -> new Result.Refused(refusal, fault))
        .orElseGet(() -> new Result.Failed(fault));
  }

  private static ProviderFault told(Question question, ProviderFault fault) {
    return LoanFaults.told(fault, question.route().loan());
  }

  /** What an account's owner may reach, not who uses it. */
  private PrivateHosts hostsOf(Route route) {
    SharedAccount loan = route.loan();
    return loan == null
        ? users.find(route.user()).map(agentPolicies::privateHostsOf).orElseGet(PrivateHosts::none)
        : agentPolicies.privateHostsOf(loan.lender());
  }

  private static byte[] whole(MeteredAnswer answer) {
    // What is no stream comes in one piece.
    byte[] body = answer.next().orElseThrow();
    answer.next();
    return body;
  }
}
