package dev.mosaic.adapters.http.server.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.testkit.agent.ReplyScript;
import io.netty.util.internal.PlatformDependent;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers and people may send, and that nobody's sending costs the server dear. */
// A server that stopped reading would keep a visitor who writes waiting for ever.
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class PublicDoorTest {
  private static final int LARGE = 19 * 1024 * 1024;
  private static final int TOO_LARGE = 40 * 1024 * 1024;
  private static final byte[] PIECE = new byte[64 * 1024];
  private static final String GET = "GET /health/liveness HTTP/1.1\r\nHost: localhost\r\n\r\n";

  private final HttpWorld world = HttpWorld.started();
  private final List<Visitor> visitors = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (Visitor visitor : visitors) {
      visitor.close();
    }
    world.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/auth/login,16385",
    "/api/auth/refresh,16385",
    "/api/auth/invitations/x/accept,16385",
    "/api/onboarding/breakglass,16385",
    "/api/admin/users/invite,65537",
    "/api/agent,65537",
    "/nowhere,65537",
    "/api/settings/providers,1048577",
    "/api/onboarding/provider,1048577",
    "/api/chat/completions,20971521",
    "/v1/chat/completions,20971521"
  })
  void refusesWhatIsTooLargeForTheAddressFromItsHead(String path, int length) throws Exception {
    Visitor visitor = visitor().send(head(path, "Content-Length: " + length));

    assertThat(visitor.answer())
        .startsWith("HTTP/1.1 413")
        .contains("application/problem+json", "\"body_too_large\"");
    assertThat(visitor.isHungUpOn()).isTrue();
  }

  @Test
  void refusesABodyInChunksOnceItIsTooLarge() throws Exception {
    Visitor visitor =
        visitor().send(head("/api/auth/login", "Transfer-Encoding: chunked") + "5000\r\n");

    visitor.sendWhatIsTaken(PIECE, 1);

    assertThat(visitor.answer()).startsWith("HTTP/1.1 413").contains("\"body_too_large\"");
    assertThat(visitor.isHungUpOn()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/auth/login", "/api/chat/completions", "/v1/chat/completions"})
  void oneThatSendsAllBeforeItReadsStillReadsWhyItWasRefused(String path) throws Exception {
    Visitor visitor = visitor().send(head(path, "Content-Length: " + TOO_LARGE));

    assertThat(visitor.sendWhatIsTaken(PIECE, TOO_LARGE / PIECE.length)).isEqualTo(TOO_LARGE);

    assertThat(visitor.answer()).startsWith("HTTP/1.1 413").contains("\"body_too_large\"");
    assertThat(visitor.isHungUpOn()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/auth/login", "/api/chat/completions", "/v1/chat/completions"})
  void manyLargeBodiesOfStrangersAreCheap(String path) throws Exception {
    long before = PlatformDependent.usedDirectMemory();
    for (int i = 0; i < 60; i++) {
      visitor().send(head(path, "Content-Length: " + LARGE + "\r\nCookie: mosaic_session=guess"));
    }

    long taken = visitors.stream().mapToLong(it -> it.sendWhatIsTaken(PIECE, 32)).max().orElse(0);

    assertThat(taken).as("thrown away while its sender was told to stop").isLessThan(LARGE);
    assertThat(PlatformDependent.usedDirectMemory() - before).isLessThan(32L * 1024 * 1024);
    assertThat(visitors).allMatch(Visitor::isHungUpOn);
    world.browser().get("/health/liveness").expect(200);
  }

  @Test
  void aStrangerIsRefusedWithoutTheRestOfTheBody() throws Exception {
    Visitor visitor = visitor().send(head("/v1/chat/completions", "Content-Length: " + LARGE));

    assertThat(visitor.answer())
        .startsWith("HTTP/1.1 401")
        .containsIgnoringCase("connection: close");
    assertThat(visitor.isHungUpOn()).isTrue();
  }

  @Test
  void aSignedInPersonSendsAsMuchAsAPictureNeeds() {
    Browser browser = world.adminWithProvider();
    world.channel.willReply(ReplyScript.saying("A large one."));

    String answer = browser.post("/api/chat/completions", message(LARGE)).expect(200).body();

    assertThat(answer).contains("A large one.");
  }

  @Test
  void unpacksNothing() {
    Browser browser = world.adminWithProvider();
    HttpRequest packed =
        browser
            .builder("POST", "/api/chat/completions", message(100))
            .header("Content-Encoding", "gzip")
            .build();

    browser.send(packed).expectProblem(415, "unsupported_media_type");
  }

  @Test
  void findsItsCookiesAmongManyOthers() {
    Browser browser = world.admin();

    browser.with("Cookie", others(15_000) + "; " + browser.cookieHeader() + "; " + others(15_000));

    assertThat(browser.get("/api/auth/me").expect(200).json("username")).isEqualTo("ada");
  }

  @Test
  void readsCookiesThatAreNotWrittenAsTheyShouldBe() {
    Browser browser = world.admin();

    browser.with(
        "Cookie",
        "a=\"x y\"; b={\"c\":[1,2]}; =nameless; lone; d=ü; e="
            + "%;; f==; "
            + browser.cookieHeader());

    assertThat(browser.get("/api/auth/me").expect(200).json("username")).isEqualTo("ada");
  }

  @ParameterizedTest
  @ValueSource(ints = {40_000, 100_000})
  void refusesAHeadThatIsTooLarge(int length) throws Exception {
    Visitor visitor =
        visitor()
            .send(
                "GET /api/auth/me HTTP/1.1\r\nHost: localhost\r\nCookie: "
                    + others(length)
                    + "\r\n\r\n");

    assertThat(visitor.answer()).startsWith("HTTP/1.1 431").contains("\"head_too_large\"");
    assertThat(visitor.isHungUpOn()).isTrue();
  }

  @Test
  void answersRequestsSentAheadInTheirOrder() throws Exception {
    Visitor visitor = visitor().send(GET + GET.replace("/health/liveness", "/api/auth/me") + GET);

    assertThat(visitor.answer()).startsWith("HTTP/1.1 200");
    assertThat(visitor.answer()).startsWith("HTTP/1.1 401");
    assertThat(visitor.answer()).startsWith("HTTP/1.1 200");
  }

  private Visitor visitor() throws Exception {
    Visitor visitor = new Visitor("127.0.0.2", world.port());
    visitors.add(visitor);
    return visitor;
  }

  private static String head(String path, String header) {
    return "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n%s\r\n\r\n"
        .formatted(path, header);
  }

  private static String message(int length) {
    return "{\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"What"
               + " is it?\"},"
               + "{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/png;base64,"
        + "A".repeat(length / 4 * 4)
        + "\"}}]}]}";
  }

  private static String others(int length) {
    StringBuilder cookies = new StringBuilder("other0=x");
    for (int i = 1; cookies.length() < length; i++) {
      cookies.append("; other").append(i).append('=').append("y".repeat(100));
    }
    return cookies.toString();
  }
}
