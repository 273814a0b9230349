package dev.mosaic.testkit.store;

import dev.mosaic.domain.llm.CallEnd;
import dev.mosaic.domain.llm.LlmCall;
import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls of agents to their vendors for tests. */
public final class Calls {
  private Calls() {}

  /** One that was answered. */
  public static LlmCall answered(UserId owner, Instant at, String model, TokenUsage usage) {
    return of(owner, at, "mine", model, usage, CallEnd.COMPLETE, null, Duration.ofMillis(700));
  }

  /** One whose vendor's account had another name. */
  public static LlmCall answeredBy(
      String provider, UserId owner, Instant at, String model, TokenUsage usage) {
    return of(owner, at, provider, model, usage, CallEnd.COMPLETE, null, Duration.ofMillis(700));
  }

  /** One that came to that end without a token. */
  public static LlmCall ended(CallEnd end, UserId owner, Instant at, String model) {
    ProbeCode trouble =
        end == CallEnd.FAILED || end == CallEnd.CUT_OFF ? ProbeCode.PROVIDER_DOWN : null;
    return of(owner, at, "mine", model, TokenUsage.NONE, end, trouble, null);
  }

  /** One of an account that somebody else shares. */
  public static LlmCall lent(Provider account, UserId user, Instant at, long tokens) {
    return new LlmCall(
        UUID.randomUUID(),
        user,
        account.id(),
        account.owner(),
        ProviderName.shared(account.type()),
        "some-model",
        CallEnd.COMPLETE,
        null,
        new TokenUsage(tokens, 0, 0, 0, false),
        at,
        null,
        Duration.ofSeconds(1));
  }

  /** An account nobody has: what was used outlives it. */
  private static LlmCall of(
      UserId owner,
      Instant at,
      String provider,
      String model,
      TokenUsage usage,
      CallEnd end,
      @Nullable ProbeCode trouble,
      @Nullable Duration firstToken) {
    return new LlmCall(
        UUID.randomUUID(),
        owner,
        ProviderId.random(),
        null,
        new ProviderName(provider),
        model,
        end,
        trouble,
        usage,
        at,
        firstToken,
        Duration.ofSeconds(2));
  }
}
