package dev.mosaic.adapters.http.client.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dev.mosaic.adapters.http.client.AddressGuard;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.push.PushEndpoint;
import dev.mosaic.domain.push.PushNotice;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.Language;
import dev.mosaic.ports.push.PushService.Delivery;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a push service of our own, and a browser that really decrypts (RFC 8291). */
class HttpPushServiceTest {
  private static final PushLimits OWN_NETWORK =
      new PushLimits(Duration.ofSeconds(2), Duration.ofSeconds(5), true);
  private static final PushNotice NOTICE =
      new PushNotice(
          PushNotice.Kind.ANSWERED,
          new ConversationId(UUID.fromString("11111111-2222-3333-4444-555555555555")),
          null,
          null);

  private final Map<String, String> headers = new HashMap<>();
  private final AtomicInteger status = new AtomicInteger(201);
  private final DecryptingBrowser browser = new DecryptingBrowser();
  private byte[] body = {};
  private HttpServer vendor;

  @BeforeEach
  void listen() throws Exception {
    vendor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    vendor.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getRequestHeaders().forEach((name, of) -> header(name, of));
            body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status.get(), -1);
          }
        });
    vendor.start();
  }

  @AfterEach
  void close() {
    vendor.stop(0);
  }

  @Test
  void sendsWhatOnlyThatBrowserCanRead() throws Exception {
    HttpPushService service = service(OWN_NETWORK);
    SecretText keys = service.freshKeys();

    Delivery delivery = send(service, keys, NOTICE);

    assertThat(delivery).isEqualTo(Delivery.TAKEN);
    assertThat(headers)
        .containsEntry("content-encoding", "aes128gcm")
        .containsEntry("ttl", "86400")
        .containsEntry("urgency", "normal")
        .containsEntry("topic", "ERERESIiMzNERFVVVVVVVQ");
    assertThat(browser.decrypted(body))
        .isEqualTo(
            "{\"kind\":\"answered\","
                + "\"conversation\":\"11111111-2222-3333-4444-555555555555\"}");
    assertThat(new String(body, UTF_8)).doesNotContain("11111111");
  }

  @Test
  void isKnownToTheVendorByItsKeys() throws Exception {
    HttpPushService service = service(OWN_NETWORK);
    SecretText keys = service.freshKeys();

    send(service, keys, NOTICE);

    String[] parts = headers.get("authorization").split("t=|, ?k=");
    SignedJWT token = SignedJWT.parse(parts[1]);
    assertThat(parts[2]).isEqualTo(service.publicKey(keys));
    assertThat(token.verify(new ECDSAVerifier(key(parts[2]).toECPublicKey()))).isTrue();
    assertThat(token.getJWTClaimsSet().getAudience())
        .containsExactly("http://127.0.0.1:" + vendor.getAddress().getPort());
    assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("https://mosaic.example");
  }

  @Test
  void saysTitleAndLanguageWhereTheyAreToBeSaid() throws Exception {
    HttpPushService service = service(OWN_NETWORK);

    send(
        service,
        service.freshKeys(),
        new PushNotice(PushNotice.Kind.FAILED, NOTICE.conversation(), "Plan \"B\"", Language.DE));

    assertThat(browser.decrypted(body))
        .contains("\"title\":\"Plan \\\"B\\\"\"", "\"language\":\"de\"");
  }

  @ParameterizedTest
  @CsvSource({
    "201,TAKEN",
    "404,GONE",
    "410,GONE",
    "400,REFUSED",
    "403,REFUSED",
    "429,LATER",
    "503,LATER"
  })
  void tellsHowItEnded(int answer, Delivery ending) {
    status.set(answer);
    HttpPushService service = service(OWN_NETWORK);

    assertThat(send(service, service.freshKeys(), NOTICE)).isEqualTo(ending);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1:%d/x",
        "https://localhost:%d/x",
        "https://10.0.0.1/x",
        "https://[::1]:%d/x",
        "https://169.254.169.254/latest",
        "https://192.168.1.1/x"
      })
  void callsNoPrivateAddressWhoeverSubscribedIt(String address) {
    HttpPushService service = service(PushLimits.standard());
    PushEndpoint inside = browser.endpoint(address.formatted(vendor.getAddress().getPort()));

    assertThat(service.send(service.freshKeys(), inside, NOTICE)).isEqualTo(Delivery.REFUSED);
    assertThat(body).isEmpty();
    assertThat(headers).isEmpty();
  }

  private void header(String name, List<String> values) {
    headers.put(name.toLowerCase(Locale.ROOT), values.getFirst());
  }

  private static HttpPushService service(PushLimits limits) {
    return new HttpPushService(
        new AddressGuard(List.of()), limits, "https://mosaic.example", Clock.systemUTC());
  }

  // The domain takes https alone, which a test's server has not.
  private Delivery send(HttpPushService service, SecretText keys, PushNotice notice) {
    URI here = URI.create("http://127.0.0.1:" + vendor.getAddress().getPort() + "/for-ada");
    return service.send(keys, here, browser.endpoint("https://push.test/for-ada"), notice);
  }

  private static ECKey key(String uncompressed) {
    byte[] point = new Base64URL(uncompressed).decode();
    return new ECKey.Builder(
            Curve.P_256,
            Base64URL.encode(Arrays.copyOfRange(point, 1, 33)),
            Base64URL.encode(Arrays.copyOfRange(point, 33, 65)))
        .build();
  }
}
