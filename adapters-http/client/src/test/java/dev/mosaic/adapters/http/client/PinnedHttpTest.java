package dev.mosaic.adapters.http.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.adapters.http.client.AddressVerdict.Allowed;
import dev.mosaic.adapters.http.client.PinnedHttp.Answer;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PinnedHttpTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final Duration LONG = Duration.ofSeconds(10);

  @Test
  void connectsToTheJudgedAddressThoughTheNameHasChangedItsMind() throws IOException {
    List<String> lookups = new ArrayList<>();
    AddressGuard guard =
        new AddressGuard(
            List.of(),
            host -> {
              lookups.add(host);
              String address = lookups.size() == 1 ? "127.0.0.1" : "169.254.169.254";
              return new InetAddress[] {InetAddress.ofLiteral(address)};
            });
    try (ScriptedVendor vendor = ScriptedVendor.start()) {
      URI address = URI.create("http://vendor.test:" + vendor.port() + "/v1/models");
      HttpGet request = new HttpGet(address);
      request.setHeader("Authorization", "Bearer " + vendor.key());

      Allowed verdict = (Allowed) guard.judge(address, true);
      try (PinnedHttp http = new PinnedHttp(verdict.addresses(), Duration.ofSeconds(2))) {
        assertThat(http.call(request, Duration.ofSeconds(5)).status()).isEqualTo(200);
      }
    }

    assertThat(lookups).containsExactly("vendor.test");
  }

  @Test
  void callsOnTheConnectionThatWasMadeFirst() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, LOOPBACK);
        PinnedHttp http = new PinnedHttp(List.of(LOOPBACK), SHORT)) {
      URI address = URI.create("http://vendor.test:" + server.getLocalPort());
      Thread.startVirtualThread(() -> answerOne(server));

      http.connect(address, SHORT);
      Answer answer = http.call(new HttpGet(address), LONG);

      assertThat(answer.status()).isEqualTo(204);
    }
  }

  @Test
  void keepsNoConnectionWhoseHandshakeFailed() throws IOException {
    try (PlainServer plain = new PlainServer();
        PinnedHttp http = new PinnedHttp(List.of(LOOPBACK), SHORT)) {
      URI address = URI.create("https://localhost:" + plain.port());

      assertThatThrownBy(() -> http.connect(address, LONG)).isInstanceOf(SSLException.class);
      assertThatThrownBy(() -> http.call(new HttpGet(address), LONG))
          .isInstanceOf(SSLException.class);
    }
  }

  @Test
  void endsAnAnswerThatNeverEndsAtAMegabyte() throws IOException {
    try (ScriptedVendor vendor = ScriptedVendor.start();
        PinnedHttp http = new PinnedHttp(List.of(LOOPBACK), SHORT)) {
      vendor.fault(VendorFault.HUGE);
      HttpGet request = new HttpGet(vendor.openAiBaseUrl() + "/models");

      Answer answer = http.call(request, LONG);

      assertThat(answer.tooLong()).isTrue();
      assertThat(answer.body()).isEmpty();
    }
  }

  private static void answerOne(ServerSocket server) {
    try (Socket caller = server.accept()) {
      caller.getInputStream().read(new byte[4096]);
      caller.getOutputStream().write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(UTF_8));
      caller.getInputStream().readAllBytes();
    } catch (IOException closed) {
      // The test is over.
    }
  }
}
