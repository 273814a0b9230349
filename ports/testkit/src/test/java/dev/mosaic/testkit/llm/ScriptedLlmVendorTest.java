package dev.mosaic.testkit.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.PrivateHosts;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.llm.LlmVendor;
import dev.mosaic.ports.llm.VendorCall;
import dev.mosaic.ports.llm.VendorFailed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** The contract, with no vendor at all. */
class ScriptedLlmVendorTest extends LlmVendorContract {
  private static final String MODEL = "scripted-small";

  private final ScriptedLlmVendor vendor = new ScriptedLlmVendor();

  @Override
  protected LlmVendor vendor() {
    return vendor;
  }

  @Override
  protected VendorCall call(boolean stream) {
    return new VendorCall(
        ApiType.OPENAI_COMPLETIONS,
        new HttpUrl("https://vendor.example/v1"),
        new SecretText("sk-scripted-0123456789abcdef"),
        PrivateHosts.none(),
        MODEL,
        stream,
        "{}".getBytes(StandardCharsets.UTF_8),
        Duration.ofSeconds(2));
  }

  @Override
  protected Optional<VendorCall> callForVectors(String toldModel) {
    VendorCall call = call(false);
    return Optional.of(
        new VendorCall(
            call.api(),
            call.baseUrl(),
            call.apiKey(),
            call.privateHosts(),
            call.model(),
            false,
            call.body(),
            call.firstToken(),
            call.facts(),
            new VendorCall.Wanted.Vectors(toldModel)));
  }

  @Override
  protected void failing(ProbeCode code) {
    vendor.fails(MODEL, new VendorFailed(fault(code), null, null));
  }

  @Override
  protected void refusing() {
    byte[] body = "{\"error\":{\"message\":\"too long\"}}".getBytes(StandardCharsets.UTF_8);
    vendor.fails(
        MODEL,
        new VendorFailed(fault(ProbeCode.BAD_RESPONSE), new VendorFailed.Refusal(400, body), null));
  }

  @Override
  protected void breakingOff() {
    vendor.breaksOff(MODEL, fault(ProbeCode.BAD_RESPONSE));
  }

  @Override
  protected void mute() {
    vendor.hangs(MODEL);
  }

  @Override
  protected void slow() {
    vendor.stalls(MODEL);
  }

  @Override
  protected void awaitHangUp() {
    assertThat(vendor.answers().getLast().isClosed()).isTrue();
  }

  private static ProviderFault fault(ProbeCode code) {
    return new ProviderFault(code, "It went wrong.", null);
  }
}
