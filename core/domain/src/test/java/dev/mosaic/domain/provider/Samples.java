package dev.mosaic.domain.provider;

import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accounts and reports to begin tests with. */
final class Samples {
  static final Instant THEN = Instant.parse("2026-11-28T10:00:00Z");
  static final Instant NOW = THEN.plusSeconds(60);
  static final SealedSecret KEY = new SealedSecret(new byte[] {1, 2, 3});

  private Samples() {}

  /** An account that was tried when it was added, and did well. */
  static Provider account() {
    return added(report(ProbeCode.OK, LearnedFacts.NONE));
  }

  static Provider added(ProbeReport trial) {
    return Provider.added(
        ProviderId.random(),
        UserId.random(),
        new ProviderName("acme"),
        "Acme",
        ProviderType.CUSTOM,
        at("https://llm.example.org/v1", KEY),
        List.of(Model.named("small"), Model.named("large")),
        trial,
        THEN);
  }

  static Connection at(String url, @Nullable SealedSecret key) {
    return new Connection(
        new HttpUrl(url), ApiType.OPENAI_COMPLETIONS, key, key == null ? null : "0001");
  }

  static ProbeReport report(ProbeCode code, LearnedFacts learned) {
    return new ProbeReport(code, "Words.", null, 200, 5, List.of(), List.of(), THEN, learned);
  }

  /** That one model refuses a member of requests. */
  static LearnedFacts lesson(String model, String member) {
    return LearnedFacts.NONE.with(model, ModelFacts.NONE.refusing(member));
  }
}
