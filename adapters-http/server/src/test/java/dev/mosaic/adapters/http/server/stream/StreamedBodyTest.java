package dev.mosaic.adapters.http.server.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

class StreamedBodyTest {
  private final EmbeddedChannel channel = new EmbeddedChannel();
  private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor();
  private final List<String> left = new CopyOnWriteArrayList<>();
  private final StreamedBody body =
      StreamedBody.to(new ClientConnection(channel), () -> left.add("left"));
  private final Reader reader = new Reader();

  @AfterEach
  void close() {
    timers.shutdownNow();
  }

  @Test
  void writesNoFasterThanTheClientReads() throws Exception {
    subscribe();
    CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write("a", "b"));

    reader.request(1);
    assertThat(reader.next()).isEqualTo("a");
    assertThat(reader.heard).isEmpty();
    assertThat(writing).isNotDone();

    reader.request(1);
    assertThat(reader.next()).isEqualTo("b");
    writing.get(1, TimeUnit.SECONDS);
  }

  @Test
  void takesAReaderWhoWantsEverything() throws Exception {
    subscribe();
    reader.request(Long.MAX_VALUE);
    reader.request(Long.MAX_VALUE);

    for (int i = 0; i < 3_000; i++) {
      write("x");
    }

    assertThat(reader.heard).hasSize(3_000);
  }

  @Test
  void aClientThatLeavesFreesAWriterThatWaits() {
    CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write("a"));

    channel.close();

    assertThatThrownBy(writing::join).hasCauseInstanceOf(ClientGone.class);
    assertThat(left).containsExactly("left");
    assertThat(body.isOver()).isTrue();
  }

  @Test
  void aReaderThatCancelsHasLeft() {
    subscribe();

    reader.cancel();

    assertThat(left).containsExactly("left");
    assertThatThrownBy(() -> write("a")).isInstanceOf(ClientGone.class);
  }

  @Test
  void anEndBeforeAnybodyReadsIsSeenByWhoComesLater() throws Exception {
    body.end();

    subscribe();

    assertThat(reader.next()).isEqualTo("end");
  }

  @Test
  void afterTheEndNobodyLeavesAnyMore() {
    subscribe();
    body.end();

    channel.close();

    assertThat(left).isEmpty();
  }

  private void subscribe() {
    body.toFlux(timers, Duration.ofMinutes(1)).subscribe(reader);
  }

  private void write(String... pieces) {
    for (String piece : pieces) {
      body.write(piece.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static final class Reader extends BaseSubscriber<byte[]> {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
      // Asks only when the test says so.
    }

    @Override
    protected void hookOnNext(byte[] piece) {
      heard.add(new String(piece, StandardCharsets.UTF_8));
    }

    @Override
    protected void hookOnComplete() {
      heard.add("end");
    }

    private String next() throws InterruptedException {
      return String.valueOf(heard.poll(5, TimeUnit.SECONDS));
    }
  }
}
