package dev.mosaic.adapters.http.client.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.ProbeCheck;
import dev.mosaic.domain.provider.ProbeCheck.Id;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.testkit.tls.TestCertificates;
import dev.mosaic.testkit.tls.TestCertificates.Kind;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of certificates, on a machine that knows one authority. */
@Timeout(120)
class HttpLlmProbeTlsTest {
  @TempDir private static Path folder;
  private static TestCertificates certificates;

  @BeforeAll
  static void knowOneAuthority() {
    certificates = new TestCertificates(folder);
    certificates.trustTheAuthority();
  }

  @AfterAll
  static void knowTheUsualAuthorities() {
    certificates.trustTheUsual();
  }

  @Test
  void findsAGoodAccountGoodBehindAGoodCertificate() {
    try (ScriptedVendor vendor = vendorWith(Kind.GOOD)) {
      assertThat(report(vendor).code()).isEqualTo(ProbeCode.OK);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EXPIRED, has expired",
    "ANOTHER_HOST, for another host name",
    "SELF_SIGNED, self-signed",
  })
  void sendsNoKeyToAServerWhoseCertificateIsBad(Kind kind, String words) {
    try (ScriptedVendor vendor = vendorWith(kind)) {
      ProbeReport report = report(vendor);

      assertThat(report.code()).isEqualTo(ProbeCode.TLS_ERROR);
      assertThat(report.message()).contains(words);
      assertThat(report.checks()).last().extracting(ProbeCheck::id).isEqualTo(Id.CONNECT);
      assertThat(vendor.requests()).isEmpty();
    }
  }

  private static ScriptedVendor vendorWith(Kind kind) {
    return ScriptedVendor.start(VendorSettings.onLoopback(), certificates.of(kind));
  }

  private static ProbeReport report(ScriptedVendor vendor) {
    try (VendorWorld world = new VendorWorld(ApiType.OPENAI_COMPLETIONS)) {
      return world.patientProbe.probe(world.draft(vendor.openAiBaseUrl(), null));
    }
  }
}
