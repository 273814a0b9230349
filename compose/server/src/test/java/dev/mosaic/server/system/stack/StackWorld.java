package dev.mosaic.server.system.stack;

import dev.mosaic.server.system.Browser;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorSettings;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/**
 * A stack, a vendor its agents call, and its first person.
 *
 * @param account the person's name and password, as members of an object
 */
record StackWorld(
    ComposeStack stack, ScriptedVendor vendor, Browser ada, HttpClient stranger, String account)
    implements AutoCloseable {
  /** What the vendor takes. */
  static final String KEY = "sk-compose-" + UUID.randomUUID();

  static StackWorld up() {
    VendorSettings everywhere = VendorSettings.onLoopback().at("0.0.0.0", 0);
    ComposeStack stack = ComposeStack.up();
    return new StackWorld(
        stack,
        ScriptedVendor.start(everywhere.withKey(KEY).withDelay(Duration.ofMillis(150))),
        new Browser(stack.base()),
        HttpClient.newHttpClient(),
        "\"username\":\"ada\",\"password\":\"%s\"".formatted(UUID.randomUUID()));
  }

  URI at(String path) {
    return URI.create(stack.base() + path);
  }

  /** Where containers reach the vendor: at this machine's address towards others. */
  String vendorUrl() {
    try (DatagramSocket socket = new DatagramSocket()) {
      // Nothing is sent: connecting only chooses the way out.
      socket.connect(InetAddress.ofLiteral("192.0.2.1"), 9);
      return "http://%s:%d/v1".formatted(socket.getLocalAddress().getHostAddress(), vendor.port());
    } catch (SocketException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  /** Asks without anybody's cookies. */
  HttpResponse<String> ask(HttpRequest.Builder request) {
    HttpRequest inTime = request.timeout(Duration.ofSeconds(30)).build();
    return stranger.sendAsync(inTime, BodyHandlers.ofString()).join();
  }

  @Override
  public void close() {
    stack.close();
    vendor.close();
    stranger.close();
  }
}
