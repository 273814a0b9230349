package dev.mosaic.adapters.http.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ExportedBytesTest {
  @Test
  void areReadOnByAnotherThreadThanTheFirst() throws Exception {
    CountDownLatch firstIsGone = new CountDownLatch(1);
    CountDownLatch tried = new CountDownLatch(1);
    AtomicReference<InputStream> bytes = new AtomicReference<>();
    Thread first =
        Thread.startVirtualThread(
            () ->
                bytes.set(
                    ExportedBytes.of(
                        out -> {
                          out.write('a');
                          out.flush();
                          await(firstIsGone);
                          try {
                            out.write('b');
                            out.flush();
                          } finally {
                            tried.countDown();
                          }
                          out.write(new byte[200_000]);
                        })));
    first.join();
    firstIsGone.countDown();
    await(tried);

    assertThat(bytes.get().readAllBytes()).hasSize(200_002);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
