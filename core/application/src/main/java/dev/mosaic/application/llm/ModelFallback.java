package dev.mosaic.application.llm;

import dev.mosaic.application.facts.ContainerFacts;
import dev.mosaic.application.llm.RelayCall.Outcome;
import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.application.setup.ProviderKeys;
import dev.mosaic.domain.chat.AnswerNotice;
import dev.mosaic.domain.llm.CallEnd;
import dev.mosaic.domain.provider.PrivateHosts;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.domain.sharing.SharedAccount;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.llm.LlmVendor;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorCall;
import dev.mosaic.ports.llm.VendorFailed;
import dev.mosaic.ports.secret.SecretUnreadable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks one model after the other until one answers. */
final class ModelFallback {
  private final LlmVendor vendor;
  private final ContainerFacts facts;
  private final ProviderKeys keys;
  private final AgentPolicies agentPolicies;
  private final Budget budget;
  private final Metering metering;
  private final LearnedFactsWriter learned;
  private final FailedRoutes failed;
  private final AskPolicy policy;

  ModelFallback(
      LlmVendor vendor,
      ContainerFacts facts,
      ProviderKeys keys,
      AgentPolicies agentPolicies,
      Budget budget,
      Metering metering,
      LearnedFactsWriter learned,
      FailedRoutes failed,
      AskPolicy policy) {
    this.vendor = vendor;
    this.facts = facts;
    this.keys = keys;
    this.agentPolicies = agentPolicies;
    this.budget = budget;
    this.metering = metering;
    this.learned = learned;
    this.failed = failed;
    this.policy = policy;
  }

  /**
   * @param trace null if the agent sent none
   * @param hold what is set aside for it; released with the answer, or else by the caller
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Question(
      UserId owner,
      Routes.Choice choice,
      boolean stream,
      byte[] body,
      @Nullable String trace,
      AnswerNotebook.Page page,
      Budget.Hold hold) {}

  Outcome ask(Question question) {
    ProviderFault last = null;
    for (Route route : question.choice().all()) {
      Optional<ProviderFault> recent = recentFailure(question, route);
      if (recent.isPresent()) {
        last = recent.get();
        question.page().failed(notice(route, last));
        continue;
      }
      Optional<Budget.Hold> share = budget.holdOf(route, question.body().length);
      if (share.isEmpty()) {
        last = budget.usedUp(route);
        question.page().failed(notice(route, last));
        continue;
      }
      Instant startedAt = metering.now();
      Outcome outcome = null;
      try {
        outcome = answered(question, route, share.get(), startedAt);
        return outcome;
      } catch (SecretUnreadable spoiled) {
        last = LoanFaults.told(ProviderKeys.unreadable(), route.loan());
        question.page().failed(notice(route, last));
      } catch (VendorFailed trouble) {
        if (Thread.currentThread().isInterrupted()) {
          metering.write(
              route,
              startedAt,
              null,
              CallEnd.CANCELLED,
              null,
              trouble.spent(),
              unanswered(question));
          return new Outcome.Unavailable("The call was given up.");
        }
        last = LoanFaults.told(trouble.fault(), route.loan());
        metering.write(
            route,
            startedAt,
            null,
            CallEnd.FAILED,
            last.code(),
            trouble.spent(),
            unanswered(question));
        question.page().failed(notice(route, trouble, last));
        if (trouble.refusal().isPresent()) {
          VendorFailed.Refusal refusal = trouble.refusal().get();
          return new Outcome.PassedOn(refusal.status(), refusal.body());
        }
        failed.note(route, question.trace(), last);
      } finally {
        // An answer lets go itself once it is written down.
        if (outcome == null) {
          share.get().close();
        }
      }
    }
    return new Outcome.Unavailable(last == null ? "No model is there to ask." : last.message());
  }

  /** With nothing else to ask, a model that failed a moment ago is asked again. */
  private Optional<ProviderFault> recentFailure(Question question, Route route) {
    return question.choice().isFollowed(route)
        ? failed.recent(route, question.trace())
        : Optional.empty();
  }

  private Outcome answered(Question question, Route route, Budget.Hold share, Instant startedAt) {
    Provider account = route.account();
    VendorAnswer given =
        vendor.ask(
            new VendorCall(
                account.apiType(),
                account.baseUrl(),
                keys.open(account).orElse(null),
                hostsOf(route),
                route.model(),
                question.stream(),
                question.body(),
                question.choice().isFollowed(route)
                    ? policy.firstToken()
                    : policy.firstTokenOfLast(),
                account.learned().of(route.model())));
    learned.note(route, given.learned());
    MeteredAnswer answer =
        new MeteredAnswer(
            given,
            route,
            metering,
            learned,
            question.page(),
            startedAt,
            question.body().length,
            share.and(question.hold()));
    failed.forget(route);
    question.page().answeredBy(route.name());
    return new Outcome.Answered(answer);
  }

  /** What an account's owner may reach, not who uses it. */
  private PrivateHosts hostsOf(Route route) {
    SharedAccount loan = route.loan();
    return loan == null
        ? facts
            .person(route.user())
            .map(agentPolicies::privateHostsOf)
            .orElseGet(PrivateHosts::none)
        : agentPolicies.privateHostsOf(loan.lender());
  }

  private static Metering.Traffic unanswered(Question question) {
    return new Metering.Traffic(question.body().length, 0);
  }

  private static AnswerNotice notice(Route route, VendorFailed trouble, ProviderFault fault) {
    return trouble
        .objection()
        .map(objection -> RejectionNotices.notice(route.name(), objection, fault))
        .orElseGet(() -> notice(route, fault));
  }

  private static AnswerNotice notice(Route route, ProviderFault fault) {
    return new AnswerNotice(fault.code().label(), route.name(), fault.message(), fault.hint());
  }
}
