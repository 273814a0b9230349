package dev.mosaic.adapters.http.client.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mosaic.adapters.http.client.AddressGuard;
import dev.mosaic.domain.oidc.OidcSettings;
import dev.mosaic.ports.oidc.OidcFailure;
import dev.mosaic.ports.oidc.OidcFailure.Reason;
import dev.mosaic.testkit.oidc.ScriptedIssuer;
import dev.mosaic.testkit.time.HandMovedClock;
import dev.mosaic.testkit.tls.TestCertificates;
import dev.mosaic.testkit.tls.TestCertificates.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of certificates, on a machine that knows one authority. */
@Timeout(60)
class NimbusOidcIssuerTlsTest {
  @TempDir private static Path folder;
  private static TestCertificates certificates;

  private final HandMovedClock clock = HandMovedClock.started();
  private final OidcLimits limits =
      new OidcLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(15));
  private final NimbusOidcIssuer mosaic =
      new NimbusOidcIssuer(new AddressGuard(List.of()), limits, clock);

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
  void signsInWhereTheCertificateIsGood() throws Exception {
    try (ScriptedIssuer issuer = issuerWith(Kind.GOOD)) {
      OidcSettings settings = IssuerWorld.settings(issuer.url());

      assertThatCode(() -> mosaic.check(settings)).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EXPIRED, has expired",
    "ANOTHER_HOST, for another host name",
    "SELF_SIGNED, self-signed",
  })
  void saysWhatIsWrongWithACertificate(Kind kind, String words) throws Exception {
    try (ScriptedIssuer issuer = issuerWith(kind)) {
      OidcSettings settings = IssuerWorld.settings(issuer.url());

      OidcFailure failure = catchThrowableOfType(OidcFailure.class, () -> mosaic.check(settings));

      assertThat(failure.reason()).isEqualTo(Reason.TLS_ERROR);
      assertThat(failure.sentence()).contains(words, "localhost:").endsWith(".");
      assertThat(issuer.calls("/.well-known/openid-configuration")).isZero();
    }
  }

  @Test
  void staysSafeWhereADocumentPointsAtAnOpenLine() throws Exception {
    try (ScriptedIssuer issuer = issuerWith(Kind.GOOD)) {
      issuer.publishes("token_endpoint", issuer.url().replace("https:", "http:") + "/token");
      OidcSettings settings = IssuerWorld.settings(issuer.url());

      OidcFailure failure = catchThrowableOfType(OidcFailure.class, () -> mosaic.check(settings));

      assertThat(failure.reason()).isEqualTo(Reason.NOT_AN_ISSUER);
    }
  }

  private ScriptedIssuer issuerWith(Kind kind) throws Exception {
    return ScriptedIssuer.start(clock, certificates.of(kind));
  }
}
