package dev.mosaic.adapters.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mosaic.adapters.http.client.llm.HttpLlmVendor;
import dev.mosaic.adapters.http.client.llm.VendorLimits;
import dev.mosaic.adapters.http.client.oidc.NimbusOidcIssuer;
import dev.mosaic.adapters.http.client.oidc.OidcLimits;
import dev.mosaic.adapters.http.client.provider.HttpLlmProbe;
import dev.mosaic.adapters.http.client.provider.ProbeLimits;
import dev.mosaic.domain.oidc.OidcSettings;
import dev.mosaic.domain.provider.AllowedHost;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.PrivateHosts;
import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorCall;
import dev.mosaic.ports.oidc.OidcFailure;
import dev.mosaic.ports.provider.LlmProbe;
import dev.mosaic.testkit.oidc.ScriptedIssuer;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.FutureTask;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that Java's addresses know no host in, and that compose gives to every container. */
@Timeout(60)
class NamesOfContainersTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final AddressGuard guard =
      new AddressGuard(List.of(), host -> new InetAddress[] {LOOPBACK});

  @ParameterizedTest
  @ValueSource(strings = {"my_vendor", "_vendor.lan", "stack_vendor_1", "3f2a9c", "vendor.3com"})
  void areProbedAndChattedWith(String name) {
    try (ScriptedVendor vendor = ScriptedVendor.start()) {
      HttpUrl url = new HttpUrl("http://" + name + ":" + vendor.port() + "/v1");

      assertThat(probe(url).ok()).isTrue();
      assertThat(answer(url)).contains("Hello").endsWith("data: [DONE]\n\n");
      assertThat(vendor.requests()).isNotEmpty();
    }
  }

  @Test
  void areSentToTheServerBeforeItShowsACertificate() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, LOOPBACK);
        PinnedHttp http = new PinnedHttp(List.of(LOOPBACK), LIMIT)) {
      FutureTask<String> greeting = new FutureTask<>(() -> firstBytes(server));
      Thread.startVirtualThread(greeting);
      HttpGet request = new HttpGet("https://my_vendor:" + server.getLocalPort() + "/");

      assertThatThrownBy(() -> http.call(request, LIMIT)).isInstanceOf(IOException.class);

      assertThat(greeting.get()).contains("my_vendor");
    }
  }

  @Test
  void areIssuers() {
    Clock clock = Clock.systemUTC();
    NimbusOidcIssuer mosaic =
        new NimbusOidcIssuer(guard, new OidcLimits(LIMIT, LIMIT, LIMIT), clock);
    try (ScriptedIssuer issuer = ScriptedIssuer.start(clock)) {
      String url = "http://key_cloak:" + URI.create(issuer.url()).getPort();
      issuer.publishes("authorization_endpoint", url + "/authorize");
      issuer.publishes("token_endpoint", url + "/token");
      issuer.publishes("userinfo_endpoint", url + "/userinfo");
      issuer.publishes("jwks_uri", url + "/keys");
      issuer.publishes("issuer", url);

      assertThatCode(() -> mosaic.check(settings(url))).doesNotThrowAnyException();
      OidcFailure failure =
          catchThrowableOfType(
              OidcFailure.class, () -> mosaic.check(settings("http://key_cloak:1")));
      assertThat(failure.sentence()).contains("key_cloak:1");
    }
  }

  @Test
  void areAllowedToMembersOneByOne() {
    PrivateHosts allowed =
        PrivateHosts.only(Set.of(AllowedHost.parse("my_vendor:8000"), AllowedHost.parse("3f2a9c")));

    assertThat(guard.judge(URI.create("http://MY_VENDOR:8000/v1"), allowed))
        .isInstanceOf(AddressVerdict.Allowed.class);
    assertThat(guard.judge(URI.create("http://3f2a9c:1/v1"), allowed))
        .isInstanceOf(AddressVerdict.Allowed.class);
    assertThat(guard.judge(URI.create("http://my_vendor:8001/v1"), allowed))
        .isEqualTo(new AddressVerdict.Blocked(AddressVerdict.Reason.PRIVATE));
  }

  private ProbeReport probe(HttpUrl url) {
    try (HttpLlmVendor vendor = new HttpLlmVendor(guard, VendorLimits.standard())) {
      return new HttpLlmProbe(vendor, guard, ProbeLimits.standard(), Clock.systemUTC())
          .probe(
              new LlmProbe.Draft(
                  url, ApiType.OPENAI_COMPLETIONS, new SecretText(VendorSettings.KEY), null, true));
    }
  }

  private String answer(HttpUrl url) {
    String body =
        "{\"model\":\"scripted-small\",\"stream\":true,\"messages\":"
            + "[{\"role\":\"user\",\"content\":\"Hello\"}]}";
    VendorCall call =
        new VendorCall(
            ApiType.OPENAI_COMPLETIONS,
            url,
            new SecretText(VendorSettings.KEY),
            PrivateHosts.all(),
            "scripted-small",
            true,
            body.getBytes(StandardCharsets.UTF_8),
            LIMIT);
    try (HttpLlmVendor vendor = new HttpLlmVendor(guard, VendorLimits.standard());
        VendorAnswer answer = vendor.ask(call)) {
      ByteArrayOutputStream read = new ByteArrayOutputStream();
      for (Optional<byte[]> next = answer.next(); next.isPresent(); next = answer.next()) {
        read.writeBytes(next.get());
      }
      return read.toString(StandardCharsets.UTF_8);
    }
  }

  private static OidcSettings settings(String url) {
    return new OidcSettings(
        new HttpUrl(url),
        ScriptedIssuer.CLIENT_ID,
        OidcSettings.USUAL_LABEL,
        OidcSettings.USUAL_SCOPES,
        List.of(),
        null);
  }

  private static String firstBytes(ServerSocket server) throws IOException {
    try (Socket caller = server.accept()) {
      byte[] some = new byte[4096];
      int read = caller.getInputStream().read(some);
      return new String(some, 0, read, StandardCharsets.ISO_8859_1);
    }
  }
}
