package dev.mosaic.testkit.provider;

import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.provider.LlmProbe;
import dev.mosaic.ports.provider.LlmProbe.Draft;
import java.time.Clock;

class ScriptedLlmProbeTest extends LlmProbeContract {
  private final ScriptedLlmProbe probe = new ScriptedLlmProbe(Clock.systemUTC());

  @Override
  protected LlmProbe probe() {
    return probe;
  }

  @Override
  protected Draft draftThatEndsWith(ProbeCode code) {
    probe.finds(code);
    return draft();
  }

  @Override
  protected Draft draftThatTakesForever() {
    probe.hangs();
    return draft();
  }

  private static Draft draft() {
    return new Draft(
        new HttpUrl("https://vendor.example/v1"),
        ApiType.OPENAI_COMPLETIONS,
        new SecretText("sk-0123456789abcdef"),
        null,
        false);
  }
}
