package dev.mosaic.adapters.http.agents;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A vendor that takes a call, says nothing, and looks whether its caller is still there. */
final class SilentVendor implements AutoCloseable {
  private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch left = new CountDownLatch(1);

  SilentVendor() throws IOException {
    Thread.startVirtualThread(this::listen);
  }

  String baseUrl() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/v1";
  }

  boolean awaitAsked() throws InterruptedException {
    return asked.await(10, TimeUnit.SECONDS);
  }

  /** Whether the caller hangs up within that time. */
  boolean seesHangUp(long seconds) throws InterruptedException {
    return left.await(seconds, TimeUnit.SECONDS);
  }

  private void listen() {
    try (Socket caller = server.accept()) {
      InputStream in = caller.getInputStream();
      int read = in.read();
      asked.countDown();
      while (read >= 0) {
        read = in.read();
      }
      left.countDown();
    } catch (IOException reset) {
      left.countDown();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
