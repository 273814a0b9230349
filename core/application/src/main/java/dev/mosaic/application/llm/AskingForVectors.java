package dev.mosaic.application.llm;

import dev.mosaic.application.llm.EmbedTexts.Outcome;
import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.application.setup.ProviderKeys;
import dev.mosaic.domain.llm.CallEnd;
import dev.mosaic.domain.provider.PrivateHosts;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.llm.LlmVendor;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorCall;
import dev.mosaic.ports.llm.VendorFailed;
import dev.mosaic.ports.secret.SecretUnreadable;
import dev.mosaic.ports.store.UserStore;
import java.time.Instant;

/** Asks one account for vectors, once, and writes down what it cost. */
final class AskingForVectors {
  private final LlmVendor vendor;
  private final UserStore users;
  private final ProviderKeys keys;
  private final AgentPolicies agentPolicies;
  private final Metering metering;
  private final Lessons lessons;
  private final AskPolicy policy;

  AskingForVectors(
      LlmVendor vendor,
      UserStore users,
      ProviderKeys keys,
      AgentPolicies agentPolicies,
      Metering metering,
      Lessons lessons,
      AskPolicy policy) {
    this.vendor = vendor;
    this.users = users;
    this.keys = keys;
    this.agentPolicies = agentPolicies;
    this.metering = metering;
    this.lessons = lessons;
    this.policy = policy;
  }

  /**
   * @param toldModel what the answer is to call the model
   */
  Outcome ask(UserId owner, Route route, String toldModel, byte[] body) {
    Instant startedAt = metering.now();
    try {
      VendorAnswer given = vendor.ask(call(owner, route, toldModel, body));
      try (MeteredAnswer answer =
          new MeteredAnswer(
              given,
              route,
              metering,
              lessons,
              AnswerNotebook.Page.BLANK,
              startedAt,
              body.length,
              Budget.Hold.NONE)) {
        return new Outcome.Answered(whole(answer));
      }
    } catch (SecretUnreadable spoiled) {
      return new Outcome.Failed(ProviderKeys.unreadable());
    } catch (VendorFailed trouble) {
      return failed(route, startedAt, trouble, body.length);
    }
  }

  private VendorCall call(UserId owner, Route route, String toldModel, byte[] body) {
    Provider account = route.account();
    return new VendorCall(
        account.apiType(),
        account.baseUrl(),
        keys.open(account).orElse(null),
        users.find(owner).map(agentPolicies::privateHostsOf).orElseGet(PrivateHosts::none),
        route.model(),
        false,
        body,
        policy.firstTokenOfLast(),
        account.learned().of(route.model()),
        new VendorCall.Wanted.Vectors(toldModel));
  }

  private Outcome failed(Route route, Instant startedAt, VendorFailed trouble, int sentBytes) {
    boolean givenUp = Thread.currentThread().isInterrupted();
    metering.write(
        route,
        startedAt,
        null,
        givenUp ? CallEnd.CANCELLED : CallEnd.FAILED,
        givenUp ? null : trouble.fault().code(),
        trouble.spent(),
        new Metering.Traffic(sentBytes, 0));
    if (givenUp) {
      return new Outcome.GivenUp();
    }
    return trouble
        .refusal()
        .<Outcome>map(refusal -> new Outcome.PassedOn(refusal.status(), refusal.body()))
        .orElseGet(() -> new Outcome.Failed(trouble.fault()));
  }

  private static byte[] whole(MeteredAnswer answer) {
    // What is no stream comes in one piece.
    byte[] body = answer.next().orElseThrow();
    answer.next();
    return body;
  }
}
