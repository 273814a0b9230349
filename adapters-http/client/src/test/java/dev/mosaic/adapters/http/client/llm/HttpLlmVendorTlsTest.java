package dev.mosaic.adapters.http.client.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorCall;
import dev.mosaic.ports.llm.VendorFailed;
import dev.mosaic.testkit.tls.TestCertificates;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorRequest;
import dev.mosaic.testkit.vendor.VendorSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class HttpLlmVendorTlsTest {
  @TempDir private static Path folder;
  private static TestCertificates certificates;

  @BeforeAll
  static void make() {
    certificates = new TestCertificates(folder);
    certificates.trustTheAuthority();
  }

  @AfterAll
  static void forget() {
    certificates.trustTheUsual();
  }

  @ParameterizedTest
  @CsvSource({"EXPIRED, has expired", "ANOTHER_HOST, another host", "SELF_SIGNED, self-signed"})
  void sendsNoKeyWhereTheCertificateIsBad(TestCertificates.Kind kind, String sentence) {
    try (ScriptedVendor other =
            ScriptedVendor.start(VendorSettings.onLoopback(), certificates.of(kind));
        HttpLlmVendor vendor = Calls.vendor()) {

      VendorFailed failure =
          catchThrowableOfType(VendorFailed.class, () -> vendor.ask(call(other, "Hello")));

      assertThat(failure.fault().code()).isEqualTo(ProbeCode.TLS_ERROR);
      assertThat(failure.fault().message()).contains(sentence);
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  void answersOverTls() {
    try (ScriptedVendor other =
            ScriptedVendor.start(
                VendorSettings.onLoopback(), certificates.of(TestCertificates.Kind.GOOD));
        HttpLlmVendor vendor = Calls.vendor();
        VendorAnswer answer = vendor.ask(call(other, "Hello"))) {

      assertThat(Calls.readOn(answer)).contains("Hello").endsWith("data: [DONE]\n\n");
    }
  }

  @Test
  void hangsUpOverTlsWhenTheReaderIsInterrupted() throws Exception {
    try (ScriptedVendor other =
            ScriptedVendor.start(
                VendorSettings.onLoopback(), certificates.of(TestCertificates.Kind.GOOD));
        HttpLlmVendor vendor = Calls.vendor()) {
      FutureTask<String> reading =
          new FutureTask<>(() -> Calls.readOn(vendor.ask(call(other, "[slow]"))));
      Thread reader = Thread.startVirtualThread(reading);
      other.await(request -> request.chunks() > 0, Duration.ofSeconds(10));
      reader.interrupt();

      other.await(VendorRequest::aborted, Duration.ofSeconds(1));
      assertThat(reader.join(Duration.ofSeconds(1))).isTrue();
    }
  }

  private static VendorCall call(ScriptedVendor other, String prompt) {
    VendorCall call = Calls.streaming(ApiType.OPENAI_COMPLETIONS, other.openAiBaseUrl(), prompt);
    return Calls.withPatience(call, Duration.ofSeconds(10));
  }
}
