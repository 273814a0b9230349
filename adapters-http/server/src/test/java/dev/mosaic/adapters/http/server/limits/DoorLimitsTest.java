package dev.mosaic.adapters.http.server.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.adapters.http.server.RawClient;
import dev.mosaic.testkit.agent.ReplyScript;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Who is slow, or holds many connections, is in nobody's way. */
// A server that stopped reading would keep a visitor who writes waiting for ever.
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class DoorLimitsTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final String GET = "GET /health/liveness HTTP/1.1\r\nHost: localhost\r\n\r\n";

  @Test
  void standAsTheyAreMeant() {
    DoorLimits limits = DoorLimits.standard();

    assertThat(limits.connections()).isEqualTo(10_000);
    assertThat(limits.perAddress()).isEqualTo(512);
    assertThat(limits.head()).isEqualTo(Duration.ofSeconds(15));
    assertThat(limits.idle()).isEqualTo(Duration.ofSeconds(75));
    assertThat(limits.grace()).isEqualTo(Duration.ofSeconds(20));
    assertThat(limits.bodiesOfOne()).isGreaterThanOrEqualTo(BodyRoutes.LARGEST);
    assertThat(limits.allBodies()).isGreaterThan(2 * limits.bodiesOfOne());
  }

  @Test
  void aHeadMustComeSoon() throws Exception {
    try (HttpWorld world = HttpWorld.limitedBy(deadlines(SHORT, LONG, LONG));
        Visitor silent = new Visitor("127.0.0.1", world.port());
        Visitor slow = new Visitor("127.0.0.1", world.port()).send("GET /api/au")) {
      assertThat(silent.isHungUpOn()).isTrue();
      assertThat(slow.isHungUpOn()).isTrue();
    }
  }

  @Test
  void aDrippingHeadIsEnded() throws Exception {
    try (HttpWorld world = HttpWorld.limitedBy(deadlines(SHORT, LONG, LONG));
        Visitor slow = new Visitor("127.0.0.1", world.port()).send("GET / HTTP/1.1\r\nX: ")) {
      assertThat(slow.isHungUpOnWhileDripping()).isTrue();
    }
  }

  @Test
  void aDrippingBodyIsEnded() throws Exception {
    try (HttpWorld world = HttpWorld.limitedBy(deadlines(LONG, LONG, SHORT));
        Visitor slow =
            new Visitor("127.0.0.1", world.port())
                .send(
                    "POST /api/auth/login HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 9999\r\n\r\n{")) {
      assertThat(slow.isHungUpOnWhileDripping()).isTrue();
    }
  }

  @Test
  void soIsOneThatWouldBeSignedInBehindAProxy() throws Exception {
    try (HttpWorld world = HttpWorld.limitedBy(deadlines(SHORT, SHORT, SHORT), "127.0.0.0/8");
        Visitor slow =
            new Visitor("127.0.0.1", world.port())
                .send(
                    "POST /api/chat/completions HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 9999999\r\n"
                        + credentials(world.admin())
                        + "\r\n{")) {
      assertThat(slow.isHungUpOnWhileDripping()).isTrue();
    }
  }

  @Test
  void anIdleConnectionIsClosed() throws Exception {
    try (HttpWorld world = HttpWorld.limitedBy(deadlines(LONG, SHORT, LONG));
        Visitor idle = new Visitor("127.0.0.1", world.port()).send(GET)) {
      assertThat(idle.answer()).startsWith("HTTP/1.1 200");
      assertThat(idle.isHungUpOn()).isTrue();
    }
  }

  @Test
  void anAnswerMayTakeLongerThanAnyOfThem() throws Exception {
    CountDownLatch later = new CountDownLatch(1);
    try (HttpWorld world = HttpWorld.limitedBy(deadlines(SHORT, SHORT, SHORT))) {
      Browser browser = world.adminWithProvider();
      world.channel.willReply(
          ReplyScript.streaming().thenText("One").thenWaitFor(later).thenText("Two").thenDone());
      RawClient client =
          RawClient.post(
              world,
              browser,
              "/api/chat/completions",
              "{\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"Count\"}]}");
      assertThat(client.readUntil("One")).contains("One");

      try (Visitor idle = new Visitor("127.0.0.1", world.port()).send(GET)) {
        assertThat(idle.isHungUpOn()).isTrue();
      }
      later.countDown();

      assertThat(client.readUntil("Two")).contains("Two");
      assertThat(client.readUntil("[DONE]")).contains("[DONE]");
      client.close();
    }
  }

  @Test
  void oneAddressTakesNoOthersConnections() throws Exception {
    try (HttpWorld world = HttpWorld.limitedBy(perAddress(3))) {
      List<Visitor> visitors = answered(world, "127.0.0.2", 3);

      try (Visitor fourth = new Visitor("127.0.0.2", world.port())) {
        assertThat(fourth.isHungUpOn()).isTrue();
      }
      assertThat(answered(world, "127.0.0.3", 1)).hasSize(1);
      visitors.getFirst().close();
      awaitAnswer(world, "127.0.0.2");
      closeAll(visitors);
    }
  }

  @Test
  void thoseOfSignedInPeopleAreTheirOwnNotTheirAddresss() throws Exception {
    try (HttpWorld world = HttpWorld.limitedBy(perAddress(3))) {
      String cookies = world.admin().cookieHeader();
      List<Visitor> people = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        Visitor person =
            new Visitor("127.0.0.2", world.port())
                .send(
                    "GET /api/auth/me HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\n\r\n"
                        .formatted(cookies));
        assertThat(person.answer()).startsWith("HTTP/1.1 200");
        people.add(person);
      }

      assertThat(answered(world, "127.0.0.2", 1)).hasSize(1);
      closeAll(people);
    }
  }

  @Test
  void aTrustedProxysOwnConnectionsAreNotLimitedButItsClientsAre() throws Exception {
    try (HttpWorld world = HttpWorld.limitedBy(perAddress(3), "127.0.0.0/8")) {
      List<Visitor> proxys = answered(world, "127.0.0.1", 10);
      List<Visitor> held = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        Visitor slow = new Visitor("127.0.0.1", world.port()).send(unfinished("203.0.113.7"));
        assertThat(slow.answer()).startsWith("HTTP/1.1 100");
        held.add(slow);
      }

      try (Visitor fourth = new Visitor("127.0.0.1", world.port()).send(from("203.0.113.7"))) {
        assertThat(fourth.answer()).startsWith("HTTP/1.1 429").contains("too_many_connections");
      }
      try (Visitor other = new Visitor("127.0.0.1", world.port()).send(from("203.0.113.8"))) {
        assertThat(other.answer()).startsWith("HTTP/1.1 200");
      }
      closeAll(held);
      closeAll(proxys);
    }
  }

  private static String credentials(Browser browser) {
    return "Cookie: %s\r\nX-CSRF-TOKEN: %s\r\n"
        .formatted(browser.cookieHeader(), browser.cookie("mosaic_csrf"));
  }

  private static String from(String client) {
    return GET.replace("\r\n\r\n", "\r\nX-Forwarded-For: " + client + "\r\n\r\n");
  }

  // The interim answer tells that the request is under way; the whole one waits for its body.
  private static String unfinished(String client) {
    return "POST /api/auth/login HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: %s\r\n"
            .formatted(client)
        + "Content-Type: application/json\r\nContent-Length: 100\r\n"
        + "Expect: 100-continue\r\n\r\n";
  }

  private static List<Visitor> answered(HttpWorld world, String from, int count)
      throws IOException {
    List<Visitor> visitors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Visitor visitor = new Visitor(from, world.port()).send(GET);
      assertThat(visitor.answer()).startsWith("HTTP/1.1 200");
      visitors.add(visitor);
    }
    return visitors;
  }

  private static void awaitAnswer(HttpWorld world, String from) {
    await(from + " is answered again")
        .atMost(LONG)
        .ignoreException(IOException.class)
        .until(
            () -> {
              try (Visitor next = new Visitor(from, world.port()).send(GET)) {
                return next.answer().startsWith("HTTP/1.1 200");
              }
            });
  }

  private static void closeAll(List<Visitor> visitors) throws IOException {
    for (Visitor visitor : visitors) {
      visitor.close();
    }
  }

  private static DoorLimits deadlines(Duration head, Duration idle, Duration grace) {
    return new DoorLimits(1_000, 1_000, head, idle, grace, 16_384, 100_000_000, 50_000_000);
  }

  private static DoorLimits perAddress(int connections) {
    return new DoorLimits(1_000, connections, LONG, LONG, LONG, 16_384, 100_000_000, 50_000_000);
  }
}
