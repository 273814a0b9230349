package dev.mosaic.adapters.http.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mosaic.application.llm.RelayCall.Outcome;
import dev.mosaic.domain.agent.AgentRecord;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever one container does, with or without a token, its neighbours are answered. */
class OneAgentAgainstAllTest {
  private static final int LARGEST = 32 * 1024 * 1024;
  private static final int CONNECTIONS = 20;
  private static final String PIECE = "x".repeat(1024 * 1024);

  private final AtomicLong sent = new AtomicLong();
  private final Queue<String> bodies = new ConcurrentLinkedQueue<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final AgentsWorld world =
      AgentsWorld.relaying(
          command -> {
            asked.incrementAndGet();
            bodies.add(new String(command.body(), StandardCharsets.UTF_8));
            return new Outcome.Spoken("yes");
          },
          ofASmallMachine());
  private final AgentRecord neighbour = world.awake("bob");
  private final List<RawAgent> attackers = new ArrayList<>();

  @AfterEach
  void hangUp() throws Exception {
    for (RawAgent attacker : attackers) {
      attacker.close();
    }
    world.close();
  }

  @Test
  void unfinishedBodiesWithoutATokenAreRefusedFromTheirHeads() throws Exception {
    holdUnfinishedBodies(head("").formatted(LARGEST));

    assertThatTheNeighbourIsAnswered();
    assertThatAllWereRefused();
  }

  @Test
  void soAreThoseWithAWrongTokenAndWithAnothersToken() throws Exception {
    holdUnfinishedBodies(head("Authorization: Bearer wrong\r\n").formatted(LARGEST));
    holdUnfinishedBodies(
        head("Authorization: Bearer " + world.tokenOf(neighbour) + "\r\n").formatted(LARGEST));

    assertThatTheNeighbourIsAnswered();
    assertThatAllWereRefused();
  }

  @Test
  void soAreThoseOfAnAgentThatIsNot() throws Exception {
    holdUnfinishedBodies(
        head("Authorization: Bearer wrong\r\n")
            .replace(world.agent.id().value().toString(), UUID.randomUUID().toString())
            .formatted(LARGEST));

    assertThatTheNeighbourIsAnswered();
    assertThatAllWereRefused();
  }

  @Test
  void anAgentsOwnUnfinishedBodiesTakeNothingOfItsNeighbours() throws Exception {
    holdUnfinishedBodies(own().formatted(LARGEST));

    assertThatTheNeighbourIsAnswered();
  }

  @Test
  void norDoBodiesInChunksWithoutALength() throws Exception {
    holdUnfinishedBodies(
        own().replace("Content-Length: %d", "Transfer-Encoding: chunked")
            + Integer.toHexString(LARGEST)
            + "\r\n");

    assertThatTheNeighbourIsAnswered();
  }

  @Test
  void aClientThatWaitsForPermissionToSendIsRefusedWithoutIt() throws Exception {
    RawAgent attacker = attacker();
    attacker.send(head("Expect: 100-continue\r\n").formatted(LARGEST));

    assertThat(attacker.readUntil("unauthenticated"))
        .startsWith("HTTP/1.1 401")
        .doesNotContain("100 Continue");
    assertThat(attacker.isHungUpOn()).isTrue();
  }

  @Test
  void oneWithATokenGetsThatPermissionAndItsAnswer() throws Exception {
    RawAgent agent = attacker();
    agent.send(
        own()
            .replace("\r\n\r\n", "\r\nExpect: 100-continue\r\n\r\n")
            .formatted(AgentClient.WHOLE.length()));
    assertThat(agent.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 100 Continue");

    agent.send(AgentClient.WHOLE);

    assertThat(agent.readUntil("yes")).startsWith("HTTP/1.1 200 OK");
  }

  @Test
  void aBodyInSmallChunksArrivesWhole() throws Exception {
    String body = "{\"model\":\"fast\",\"text\":\"" + "0123456789abcdef".repeat(10_000) + "\"}";
    StringBuilder chunks = new StringBuilder();
    for (int at = 0; at < body.length(); at += 7) {
      String chunk = body.substring(at, Math.min(body.length(), at + 7));
      chunks.append(Integer.toHexString(chunk.length())).append("\r\n").append(chunk);
      chunks.append("\r\n");
    }
    RawAgent agent = attacker();

    agent.send(own().replace("Content-Length: %d", "Transfer-Encoding: chunked"));
    agent.send(chunks + "0\r\n\r\n");

    assertThat(agent.readUntil("yes")).startsWith("HTTP/1.1 200 OK");
    assertThat(bodies).containsExactly(body);
  }

  @Test
  void requestsSentAheadBehindARefusedBodyAreNotServed() throws Exception {
    String body = "y".repeat(2_000);
    String call = head("").formatted(body.length()) + body;
    String good = world.client().raw("openai-completions/chat/completions", AgentClient.WHOLE);
    RawAgent attacker = attacker();

    attacker.send(call + good + good);

    assertThat(attacker.readUntil("unauthenticated")).startsWith("HTTP/1.1 401");
    assertThat(attacker.isHungUpOn()).isTrue();
    assertThat(asked).hasValue(0);
  }

  @Test
  void manyIdleConnectionsOfOneAddressLeaveRoomForOthers() throws Exception {
    for (int i = 0; i < 600; i++) {
      attacker("127.0.0.2");
    }

    assertThatTheNeighbourIsAnswered();
  }

  /** With so little memory for bodies that these attacks could fill it, on whatever machine. */
  private static ConnectionLimits ofASmallMachine() {
    ConnectionLimits usual = ConnectionLimits.standard();
    return new ConnectionLimits(
        usual.connections(),
        usual.perPeer(),
        usual.head(),
        usual.body(),
        usual.idle(),
        usual.stalled(),
        Duration.ofSeconds(2),
        LARGEST,
        LARGEST,
        4L * LARGEST);
  }

  /** Sends all but the end of many large bodies, until nobody takes any more of them. */
  private void holdUnfinishedBodies(String beginning) throws Exception {
    for (int i = 0; i < CONNECTIONS; i++) {
      RawAgent attacker = attacker();
      attacker.send(beginning);
      Thread.startVirtualThread(() -> sendAllBut(attacker));
    }
    AtomicLong before = new AtomicLong(-1);
    await()
        .during(Duration.ofMillis(400))
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> {
              long now = sent.get();
              return before.getAndSet(now) == now;
            });
  }

  private void sendAllBut(RawAgent attacker) {
    try {
      for (int mebibytes = 0; mebibytes < LARGEST / PIECE.length() - 1; mebibytes++) {
        attacker.send(PIECE);
        sent.incrementAndGet();
      }
    } catch (IOException hungUp) {
      sent.incrementAndGet();
    }
  }

  private RawAgent attacker() throws Exception {
    return attacker("127.0.0.2");
  }

  private RawAgent attacker(String from) throws Exception {
    RawAgent attacker = RawAgent.from(from, world.port());
    attackers.add(attacker);
    return attacker;
  }

  /** A call's head with these headers, and a place for its length. */
  private String head(String headers) {
    return """
    POST /llm/user/%s/openai-completions/chat/completions HTTP/1.1\r
    Host: localhost\r
    %sContent-Length: %%d\r
    \r
    """
        .formatted(world.agent.id().value(), headers);
  }

  private String own() {
    return head("Authorization: Bearer " + world.tokenOf(world.agent) + "\r\n");
  }

  private void assertThatTheNeighbourIsAnswered() {
    AgentClient client = new AgentClient(world.port(), neighbour.id(), world.tokenOf(neighbour));
    for (int i = 0; i < 5; i++) {
      HttpResponse<String> answer =
          client.post(
              "openai-completions/chat/completions",
              "{\"model\":\"fast\",\"text\":\"" + PIECE + "\"}");
      assertThat(answer.statusCode()).isEqualTo(200);
    }
  }

  private void assertThatAllWereRefused() {
    assertThat(attackers).allMatch(RawAgent::isHungUpOn);
    assertThat(asked).hasValue(5);
  }
}
