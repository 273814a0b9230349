package dev.mosaic.adapters.http.server.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.adapters.http.server.RawClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses no well-behaved client sends reach what they name, or are refused; never the page. */
class OddAddressesTest {
  private HttpWorld world;
  private Browser ada;

  @BeforeEach
  void build(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("index.html"), "<!doctype html><title>Mosaic</title>");
    world = HttpWorld.withWebapp(folder);
    ada = world.admin();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a|b", "{a}", "[a]", "^`\\", "<>\"", "100%", "%zz", "%C3%28", "é"})
  void whatBrowsersSendUnescapedIsRead(String search) {
    RawClient client = RawClient.get(world, ada, "/api/chat/conversations?search=" + search);

    assertThat(client.readUntil("HTTP/1.1")).isEqualTo("HTTP/1.1 200 OK");
    assertThat(client.readUntil("content-type")).contains("application/json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/auth/me|x",
        "/api/chat/%zz",
        "//api//auth/me",
        "http://other.test/api/auth/x|y",
        "http://[/api/auth/me",
        "http://other.test/a%zz",
        "*"
      })
  void whatNamesNothingIsRefused(String address) {
    RawClient client = RawClient.get(world, ada, address);

    assertThat(client.readUntil("HTTP/1.1")).matches("HTTP/1.1 40[04] .*");
    assertThat(client.readUntil("content-type")).contains("application/problem+json");
  }

  @Test
  void anAddressWithTheHostInItIsReadToo() {
    RawClient client = RawClient.get(world, ada, "http://localhost/api/auth/me");

    assertThat(client.readUntil("HTTP/1.1")).isEqualTo("HTTP/1.1 200 OK");
    assertThat(client.readUntil("content-type")).contains("application/json");
  }
}
