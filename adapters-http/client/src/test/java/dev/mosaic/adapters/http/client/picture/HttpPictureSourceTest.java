package dev.mosaic.adapters.http.client.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mosaic.adapters.http.client.AddressGuard;
import dev.mosaic.domain.chat.AttachmentLimits;
import dev.mosaic.ports.picture.PictureSource.Found;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpPictureSourceTest {
  private static final byte[] PICTURE = {1, 2, 3};

  private final HttpPictureSource pictures = source(true);
  private final List<String> asked = new ArrayList<>();
  private HttpServer host;

  @BeforeEach
  void listen() throws IOException {
    host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    host.createContext("/wall.png", exchange -> answer(exchange, 200, "image/png", PICTURE));
    host.createContext("/page", exchange -> answer(exchange, 200, "text/html", PICTURE));
    host.createContext("/gone", exchange -> answer(exchange, 404, "image/png", PICTURE));
    host.createContext(
        "/large",
        exchange -> answer(exchange, 200, "image/png", new byte[AttachmentLimits.PICTURE + 1]));
    host.createContext("/moved", exchange -> redirect(exchange, "/wall.png"));
    host.createContext("/round", exchange -> redirect(exchange, "/round"));
    host.createContext("/inside", exchange -> redirect(exchange, "http://169.254.169.254/latest"));
    host.createContext("/file", exchange -> redirect(exchange, "file:///etc/passwd"));
    host.start();
  }

  @AfterEach
  void close() {
    host.stop(0);
  }

  @Test
  void fetchesAPictureAndSaysNothingOfWhoAsks() {
    assertThat(pictures.fetch(at("/wall.png")))
        .isInstanceOfSatisfying(
            Found.Picture.class, picture -> assertThat(picture.content()).isEqualTo(PICTURE));
    assertThat(asked).noneMatch(header -> header.matches("(?i)(cookie|referer|authorization).*"));
  }

  @Test
  void followsAPictureThatMovedAndNoOtherWays() {
    assertThat(pictures.fetch(at("/moved"))).isInstanceOf(Found.Picture.class);
    assertThat(pictures.fetch(at("/round"))).isInstanceOf(Found.Unreachable.class);
    assertThat(pictures.fetch(at("/inside"))).isInstanceOf(Found.Refused.class);
    assertThat(pictures.fetch(at("/file"))).isInstanceOf(Found.Refused.class);
  }

  @Test
  void saysWhatIsInTheWay() throws IOException {
    assertThat(pictures.fetch(at("/page"))).isInstanceOf(Found.NoPicture.class);
    assertThat(pictures.fetch(at("/gone"))).isInstanceOf(Found.Unreachable.class);
    assertThat(pictures.fetch(at("/large"))).isInstanceOf(Found.TooLarge.class);
    host.stop(0);
    assertThat(pictures.fetch(at("/wall.png"))).isInstanceOf(Found.Unreachable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://pictures.test/a.png",
        "file:///etc/passwd",
        "data:image/png;base64,AAAA",
        "//pictures.test/a.png",
        "http://ada:secret@127.0.0.1/a.png",
        "http://[",
        "wall.png",
        ""
      })
  void refusesWhatIsNoAddressOfTheWeb(String address) {
    assertThat(pictures.fetch(address)).isInstanceOf(Found.Refused.class);
  }

  @Test
  void neverLooksIntoSomebodysNetwork() {
    assertThat(source(false).fetch(at("/wall.png"))).isInstanceOf(Found.Refused.class);
    assertThat(asked).isEmpty();
  }

  private static HttpPictureSource source(boolean anywhere) {
    return new HttpPictureSource(
        new AddressGuard(List.of()),
        new PictureLimits(Duration.ofSeconds(2), Duration.ofSeconds(5), 3, anywhere));
  }

  private String at(String path) {
    return "http://127.0.0.1:" + host.getAddress().getPort() + path;
  }

  private void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    try (exchange) {
      exchange.getRequestHeaders().forEach((name, of) -> asked.add(name + ": " + of));
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Location", to);
      exchange.sendResponseHeaders(302, -1);
    }
  }
}
