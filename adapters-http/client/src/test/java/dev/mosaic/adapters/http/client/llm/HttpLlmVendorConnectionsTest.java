package dev.mosaic.adapters.http.client.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorCall;
import dev.mosaic.ports.llm.VendorFailed;
import dev.mosaic.testkit.store.ConcurrentCalls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HttpLlmVendorConnectionsTest {
  private static final String TOKEN =
      "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hi\"}}]}\n\n";
  private static final String STOP =
      "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
  private static final String DONE = "data: [DONE]\n\n";

  private final RawVendor other = new RawVendor();
  private final HttpLlmVendor vendor = Calls.vendor();

  @AfterEach
  void close() {
    vendor.close();
    other.close();
  }

  @Test
  void keepsAConnectionForTheNextCall() {
    other.streaming(TOKEN, STOP, DONE);

    for (int i = 0; i < 5; i++) {
      assertThat(answer()).isEqualTo(TOKEN + STOP + DONE);
    }

    assertThat(other.connections()).isEqualTo(1);
  }

  @Test
  void losesNoCallToAKeptConnectionThatWasClosed() {
    other.streaming(TOKEN, STOP, DONE);
    answer();
    other.dropConnections();

    assertThat(answer()).isEqualTo(TOKEN + STOP + DONE);
  }

  @Test
  void losesNoCallWhereAllKeptConnectionsWereClosed() throws Exception {
    CountDownLatch asked = new CountDownLatch(3);
    other.answering(
        call -> {
          asked.countDown();
          asked.await();
          call.stream(TOKEN, STOP, DONE);
        });
    ConcurrentCalls.call(3, i -> answer());
    assertThat(other.connections()).isEqualTo(3);
    other.dropConnections();

    assertThat(answer()).isEqualTo(TOKEN + STOP + DONE);
    assertThat(other.requests()).hasSize(4);
    assertThat(other.connections()).isEqualTo(4);
  }

  @Test
  void asksNothingOverAConnectionOnWhichTheVendorSpokeUnasked() throws Exception {
    CountDownLatch answered = new CountDownLatch(1);
    CountDownLatch spoken = new CountDownLatch(1);
    other.answering(
        call -> {
          call.stream(TOKEN, STOP, DONE);
          answered.await();
          call.whole(408, "text/plain", "You were too slow.");
          spoken.countDown();
        });
    assertThat(answer()).isEqualTo(TOKEN + STOP + DONE);
    answered.countDown();
    spoken.await();

    assertThat(answer()).isEqualTo(TOKEN + STOP + DONE);
    assertThat(other.connections()).isEqualTo(2);
  }

  @Test
  void neverAsksAgainWhatMayHaveBeenRead() {
    other.streaming(TOKEN, STOP, DONE);
    answer();
    other.answering(RawVendor.Call::drop);

    assertThat(catchThrowableOfType(VendorFailed.class, this::answer)).isNotNull();

    assertThat(other.requests()).hasSize(2);
    assertThat(other.connections()).isEqualTo(1);
  }

  @Test
  void leavesAConnectionBeforeTheVendorDoes() {
    other.answering(
        call -> {
          call.say(
              """
              HTTP/1.1 200 OK\r
              Content-Type: text/event-stream\r
              Keep-Alive: timeout=1\r
              Transfer-Encoding: chunked\r
              \r
              """);
          call.chunk(TOKEN + STOP + DONE);
          call.endStream();
        });

    answer();
    answer();

    assertThat(other.connections()).isEqualTo(2);
  }

  @Test
  void asksAFreshConnectionOnce() {
    other.answering(RawVendor.Call::drop);

    assertThat(catchThrowableOfType(VendorFailed.class, this::answer)).isNotNull();

    assertThat(other.requests()).hasSize(1);
  }

  @Test
  void keepsAConnectionAfterARefusalToo() {
    other.answering(call -> call.whole(500, "application/json", "{}"));

    for (int i = 0; i < 3; i++) {
      assertThat(catchThrowableOfType(VendorFailed.class, this::answer)).isNotNull();
    }

    assertThat(other.connections()).isEqualTo(1);
  }

  @Test
  void usesAKeptConnectionOnlyForTheAddressItLeadsTo() throws Exception {
    other.streaming(TOKEN, STOP, DONE);
    try (VendorConnections connections = new VendorConnections(Calls.IMPATIENT)) {
      URI named = URI.create("http://vendor.example:" + other.port() + "/v1");
      InetAddress here = InetAddress.ofLiteral("127.0.0.1");
      InetAddress elsewhere = InetAddress.ofLiteral("127.0.0.77");
      HttpGet first = new HttpGet(named);
      try (ClassicHttpResponse response = connections.open(first, named, List.of(here))) {
        EntityUtils.consume(response.getEntity());
      }

      assertThat(
              catchThrowableOfType(
                  IOException.class,
                  () -> connections.open(new HttpGet(named), named, List.of(elsewhere))))
          .isNotNull();
      assertThat(other.requests()).hasSize(1);
    }
  }

  @Test
  void prefersTheAddressThatItHasAConnectionTo() throws Exception {
    InetAddress first = InetAddress.ofLiteral("127.0.0.1");
    InetAddress second = InetAddress.ofLiteral("127.0.0.2");
    try (RawVendor everywhere = new RawVendor(InetAddress.ofLiteral("0.0.0.0"));
        VendorConnections connections = new VendorConnections(Calls.IMPATIENT)) {
      everywhere.streaming(TOKEN, STOP, DONE);
      URI named = URI.create("http://vendor.example:" + everywhere.port() + "/v1");
      for (List<InetAddress> addresses : List.of(List.of(second), List.of(first, second))) {
        HttpGet request = new HttpGet(named);
        try (ClassicHttpResponse response = connections.open(request, named, addresses)) {
          EntityUtils.consume(response.getEntity());
        }
      }

      assertThat(everywhere.connections()).isEqualTo(1);
    }
  }

  @Test
  void triesTheNextAddressOfANameThatHasSeveral() throws Exception {
    other.streaming(TOKEN, STOP, DONE);
    try (VendorConnections connections = new VendorConnections(Calls.IMPATIENT)) {
      URI named = URI.create("http://vendor.example:" + other.port() + "/v1");
      List<InetAddress> addresses =
          List.of(InetAddress.ofLiteral("127.0.0.77"), InetAddress.ofLiteral("127.0.0.1"));
      for (int i = 0; i < 2; i++) {
        HttpGet request = new HttpGet(named);
        try (ClassicHttpResponse response = connections.open(request, named, addresses)) {
          EntityUtils.consume(response.getEntity());
        }
      }

      assertThat(other.requests()).hasSize(2);
      assertThat(other.requests().getFirst().head())
          .contains("host: vendor.example:" + other.port());
      assertThat(other.connections()).isEqualTo(1);
    }
  }

  @Test
  void sendsNothingButItsOwnHeaders() {
    other.streaming(TOKEN, STOP, DONE);

    answer();

    assertThat(other.requests().getFirst().head().lines().skip(1).filter(line -> !line.isBlank()))
        .extracting(line -> line.substring(0, line.indexOf(':')))
        .containsExactlyInAnyOrder(
            "accept",
            "accept-encoding",
            "authorization",
            "content-length",
            "content-type",
            "host",
            "connection",
            "user-agent");
  }

  @Test
  void hangsUpOnAVendorThatIsStillThinkingWhenTheCallerIsInterrupted() throws Exception {
    FutureTask<Void> task = new FutureTask<>(() -> vendor.ask(call()).close(), null);
    Thread caller = Thread.startVirtualThread(task);
    other.awaitRequest();
    assertThat(other.seesHangUp(50)).isFalse();
    caller.interrupt();

    assertThat(other.seesHangUp(1_000)).isTrue();
  }

  @Test
  void hangsUpOnASilentVendorWhenTheAnswerIsClosed() throws Exception {
    other.answering(
        call -> {
          call.openStream("text/event-stream");
          call.chunk(TOKEN);
          call.hang();
        });

    try (VendorAnswer answer = vendor.ask(call())) {
      answer.next();
      Thread reader =
          Thread.startVirtualThread(
              () -> assertThatThrownBy(answer::next).isInstanceOf(VendorFailed.class));
      assertThat(other.seesHangUp(200)).isFalse();
      answer.close();

      assertThat(other.seesHangUp(1_000)).isTrue();
      assertThat(reader.join(Duration.ofSeconds(1))).isTrue();
    }
  }

  @Test
  void hangsUpOnAVendorThatIsTooLate() throws Exception {
    assertThat(catchThrowableOfType(VendorFailed.class, this::answer)).isNotNull();

    assertThat(other.seesHangUp(1_000)).isTrue();
  }

  @Test
  void takesAStreamForWholeWhoseVendorForgetsToCloseIt() {
    other.answering(
        call -> {
          call.openStream("text/event-stream");
          call.chunk(TOKEN + STOP + DONE);
          call.hang();
        });

    long began = System.nanoTime();
    assertThat(answer()).isEqualTo(TOKEN + STOP + DONE);

    assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)).isLessThan(1_000);
  }

  private String answer() {
    try (VendorAnswer answer = vendor.ask(call())) {
      return Calls.readOn(answer);
    }
  }

  private VendorCall call() {
    return Calls.streaming(ApiType.OPENAI_COMPLETIONS, other.url(), "Hello");
  }
}
