package dev.mosaic.server.system.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What a person does with a stack that was never used: one story, in its order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class FirstUse {
  private static final String HELLO = "{\"messages\":[{\"role\":\"user\",\"content\":\"Hello?\"}]}";
  private static final Pattern SCRIPT = Pattern.compile("<script[^>]* src=\"(/assets/[^\"]+)\"");
  private static final Pattern PIECE = Pattern.compile("\"content\":\"([^\"]*)\"");

  private final StackWorld world;

  FirstUse(StackWorld world) {
    this.world = world;
  }

  @Test
  @Order(1)
  void webServesThePagesAndPassesCallsOn() {
    HttpResponse<String> page = world.ask(HttpRequest.newBuilder(world.at("/setup")));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).as("the built page").contains("<div id=\"root\">");
    assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(world.ada().get("/api/onboarding").expect(200).body())
        .as("it waits for its first administrator")
        .contains("\"breakglass\"");
    world.ada().get("/health/liveness").expect(200);
    world.ada().get("/health/readiness").expect(404);
    String ofAgents = "/api/internal/agent-config/user/00000000-0000-0000-0000-000000000000";
    assertThat(world.ada().get(ofAgents).status()).as("the agents' listener").isNotEqualTo(200);
  }

  @Test
  @Order(1)
  void webServesScriptsAsTheBuildPackedThem() {
    String page = world.ask(HttpRequest.newBuilder(world.at("/setup"))).body();
    Matcher script = SCRIPT.matcher(page);
    assertThat(script.find()).as("a script in the page").isTrue();

    assertThat(codingOf(script.group(1), "gzip, deflate, br")).contains("br");
    assertThat(codingOf(script.group(1), "gzip")).contains("gzip");
    assertThat(codingOf(script.group(1), "identity")).isEmpty();
  }

  private Optional<String> codingOf(String path, String accepted) {
    HttpResponse<String> answer =
        world.ask(HttpRequest.newBuilder(world.at(path)).header("Accept-Encoding", accepted));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Vary")).contains("Accept-Encoding");
    return answer.headers().firstValue("Content-Encoding");
  }

  @Test
  @Order(2)
  void whoeverReadsTheServersLogBecomesItsAdministrator() {
    String link = setupLink();

    assertThat(
            world
                .stack()
                .exec(
                    "server",
                    "/opt/mosaic/start",
                    "admin",
                    "setup-link",
                    "--public-url",
                    world.stack().base()))
        .contains(link);
    String token = link.substring(link.indexOf('=') + 1);
    world
        .ada()
        .post(
            "/api/onboarding/breakglass",
            "{\"setupToken\":\"%s\",%s}".formatted(token, world.account()))
        .expect(201);
    world.ada().get("/api/auth/me").expect(200);
  }

  @Test
  @Order(3)
  void aProxyOnThisHostIsBelievedThatTheBrowserCameByHttps() {
    HttpResponse<String> answer =
        world.ask(
            HttpRequest.newBuilder(world.at("/api/auth/login"))
                .header("X-Forwarded-Proto", "https")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{" + world.account() + "}")));

    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(it -> assertThat(it).startsWith("__Host-mosaic_session=").contains("Secure"));
  }

  @Test
  @Order(4)
  void withoutAProviderAMessageIsRefusedInPlainWords() {
    world.ada().post("/api/chat/completions", HELLO).expect(422);
    world
        .ada()
        .post("/api/chat/completions", HELLO.replace("{\"m", "{\"stream\":true,\"m"))
        .expect(422);
  }

  @Test
  @Order(5)
  void theFirstBootEndsWithAProviderThatWasProbed() {
    world.ada().post("/api/onboarding/oidc", "{\"skip\":true}").expect(200);
    world.ada().post("/api/onboarding/system-agents", "{\"skip\":true}").expect(200);
    world
        .ada()
        .post(
            "/api/onboarding/provider",
            """
            {"type":"custom","name":"scripted","displayName":"Scripted",
             "baseUrl":"%s","apiKey":"%s"}
            """
                .formatted(world.vendorUrl(), StackWorld.KEY))
        .expect(201);
    world.ada().post("/api/onboarding/complete", "{}").expect(204);
  }

  @Test
  @Order(6)
  void anAgentWakesAndItsAnswerComesInPieces() {
    record Line(long seen, String text) {}
    String ask =
        "{\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"Who are you?\"}]}";

    // A line is stamped when it comes, so that an answer held back by a proxy would show.
    List<Line> lines =
        world.ada().stream("/api/chat/completions", ask)
            .body()
            .map(text -> new Line(System.nanoTime(), text))
            .toList();

    List<String> pieces =
        lines.stream()
            .filter(line -> line.text().startsWith("data:"))
            .flatMap(line -> PIECE.matcher(line.text()).results())
            .map(found -> found.group(1))
            .toList();
    assertThat(String.join("", pieces)).as("%s", lines).endsWith("You said: Who are you?");
    assertThat(pieces).hasSizeGreaterThan(2);
    Line waking =
        lines.stream().filter(line -> line.text().contains(": waking")).findFirst().orElseThrow();
    assertThat(Duration.ofNanos(lines.getLast().seen() - waking.seen()))
        .as("signs of waking come before the answer, not with it")
        .isGreaterThan(Duration.ofSeconds(1));
  }

  private String setupLink() {
    Matcher link =
        Pattern.compile(
                Pattern.quote(world.stack().base()) + "/setup#token=[A-Za-z0-9_-]{43}(?=\\s)")
            .matcher(world.stack().logs("server"));
    assertThat(link.find()).as("a setup link is in the server's log").isTrue();
    return link.group();
  }
}
