package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.ports.provider.LlmProbe;
import dev.mosaic.ports.provider.LlmProbe.Draft;
import dev.mosaic.testkit.provider.LlmProbeContract;
import dev.mosaic.testkit.vendor.VendorFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** The contract, in every protocol, against a vendor that speaks it. */
class HttpLlmProbeContractTest {

  @Nested
  class OpenAiCompletions extends AgainstAVendor {
    OpenAiCompletions() {
      super(ApiType.OPENAI_COMPLETIONS);
    }
  }

  @Nested
  class OpenAiResponses extends AgainstAVendor {
    OpenAiResponses() {
      super(ApiType.OPENAI_RESPONSES);
    }
  }

  @Nested
  class AnthropicMessages extends AgainstAVendor {
    AnthropicMessages() {
      super(ApiType.ANTHROPIC_MESSAGES);
    }
  }

  @Nested
  class Ollama extends AgainstAVendor {
    Ollama() {
      super(ApiType.OLLAMA);
    }
  }

  @Nested
  class GoogleGenerativeAi extends AgainstAVendor {
    GoogleGenerativeAi() {
      super(ApiType.GOOGLE_GENERATIVE_AI);
    }
  }

  abstract static class AgainstAVendor extends LlmProbeContract {
    private final VendorWorld world;
    private LlmProbe probe;

    AgainstAVendor(ApiType type) {
      this.world = new VendorWorld(type);
      this.probe = world.probe;
    }

    @AfterEach
    void close() {
      world.close();
    }

    @Override
    protected LlmProbe probe() {
      return probe;
    }

    @Override
    protected Draft draftThatEndsWith(ProbeCode code) {
      world.vendor.reset();
      return world.endingWith(code);
    }

    @Override
    protected Draft draftThatTakesForever() {
      probe = world.patientProbe;
      return world.failing(VendorFault.HANG);
    }
  }
}
