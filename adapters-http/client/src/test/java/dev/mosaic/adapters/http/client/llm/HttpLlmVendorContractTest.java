package dev.mosaic.adapters.http.client.llm;

import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.ports.llm.LlmVendor;
import dev.mosaic.ports.llm.VendorCall;
import dev.mosaic.testkit.llm.LlmVendorContract;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorFault;
import dev.mosaic.testkit.vendor.VendorRequest;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** The contract, in every protocol, against a vendor that speaks it. */
class HttpLlmVendorContractTest {

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

  abstract static class AgainstAVendor extends LlmVendorContract {
    private final ApiType api;
    private final ScriptedVendor other = ScriptedVendor.start();
    private final HttpLlmVendor vendor = Calls.vendor();
    private String prompt = "Say a few words";

    AgainstAVendor(ApiType api) {
      this.api = api;
    }

    @AfterEach
    void close() {
      vendor.close();
      other.close();
    }

    @Override
    protected LlmVendor vendor() {
      return vendor;
    }

    @Override
    protected VendorCall call(boolean stream) {
      return Calls.call(api, other.baseUrl(api), stream, Calls.body(api, prompt, stream));
    }

    @Override
    protected Optional<VendorCall> callForVectors(String toldModel) {
      return Optional.of(Calls.vectors(api, other.baseUrl(api), "{\"input\":\"Hello\"}", toldModel))
          .filter(call -> api.servesVectors());
    }

    @Override
    protected void failing(ProbeCode code) {
      other.fault(
          switch (code) {
            case TIMEOUT -> VendorFault.HANG;
            case AUTH_INVALID -> VendorFault.UNAUTHORIZED;
            case AUTH_FORBIDDEN -> VendorFault.FORBIDDEN;
            case NO_CREDIT -> VendorFault.PAYMENT_REQUIRED;
            case RATE_LIMITED -> VendorFault.RATE_LIMITED;
            case MODEL_NOT_FOUND -> VendorFault.NOT_FOUND;
            case PROVIDER_DOWN -> VendorFault.BROKEN;
            default -> VendorFault.GARBAGE;
          });
    }

    @Override
    protected void refusing() {
      other.fault(VendorFault.CONTEXT_TOO_LONG);
    }

    @Override
    protected void breakingOff() {
      other.fault(VendorFault.CUT_AFTER_TEXT);
    }

    @Override
    protected void mute() {
      other.fault(VendorFault.HANG);
    }

    @Override
    protected void slow() {
      prompt = "[slow]";
    }

    @Override
    protected void awaitHangUp() {
      other.await(VendorRequest::aborted, Duration.ofSeconds(1));
    }
  }
}
