package dev.mosaic.adapters.http.client.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that says exactly the bytes it is told, and sees at once who hangs up. */
final class RawVendor implements AutoCloseable {
  private final ServerSocket server;
  private final Set<Socket> callers = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch called = new CountDownLatch(1);
  private final CountDownLatch hungUp = new CountDownLatch(1);
  private volatile Script script = Call::hang;

  /** What is said to one request. */
  @FunctionalInterface
  interface Script {
    void answer(Call call) throws IOException, InterruptedException;
  }

  /**
   * A request as it came.
   *
   * @param head lower case
   */
  record Request(String head, String body) {}

  RawVendor() {
    this(InetAddress.getLoopbackAddress());
  }

  RawVendor(InetAddress bind) {
    try {
      server = new ServerSocket(0, 50, bind);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
    Thread.startVirtualThread(this::serve);
  }

  void answering(Script newScript) {
    script = newScript;
  }

  /** Answers with a stream of these pieces, each in a chunk of its own. */
  void streaming(String... pieces) {
    script = call -> call.stream(pieces);
  }

  int port() {
    return server.getLocalPort();
  }

  String url() {
    return "http://127.0.0.1:" + port() + "/v1";
  }

  int connections() {
    return connections.get();
  }

  List<Request> requests() {
    return requests;
  }

  /** Waits until a request is here. */
  void awaitRequest() throws InterruptedException {
    assertThat(called.await(10, TimeUnit.SECONDS)).isTrue();
  }

  /** Whether a caller hangs up before the time is over. */
  boolean seesHangUp(long millis) throws InterruptedException {
    return hungUp.await(millis, TimeUnit.MILLISECONDS);
  }

  /** Drops the connections that are kept. */
  void dropConnections() {
    callers.forEach(RawVendor::closeQuietly);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
    dropConnections();
  }

  private void serve() {
    try {
      while (true) {
        Socket caller = server.accept();
        connections.incrementAndGet();
        callers.add(caller);
        Thread.startVirtualThread(() -> talk(caller));
      }
    } catch (IOException closed) {
      // There is nobody left to serve.
    }
  }

  private void talk(Socket caller) {
    try (caller) {
      caller.setTcpNoDelay(true);
      while (true) {
        Call call = new Call(caller);
        requests.add(call.readRequest());
        called.countDown();
        script.answer(call);
      }
    } catch (IOException | InterruptedException gone) {
      hungUp.countDown();
    } finally {
      callers.remove(caller);
    }
  }

  private static void closeQuietly(Socket caller) {
    try {
      caller.close();
    } catch (IOException gone) {
      // Just what was wanted.
    }
  }

  /** One request being answered. */
  final class Call {
    private final Socket caller;
    private final InputStream in;
    private final OutputStream out;

    Call(Socket caller) throws IOException {
      this.caller = caller;
      this.in = caller.getInputStream();
      this.out = caller.getOutputStream();
    }

    /** Until the caller hangs up. */
    void hang() throws IOException {
      if (in.read() < 0) {
        throw new IOException("hung up");
      }
    }

    void drop() throws IOException {
      caller.close();
    }

    void say(String text) throws IOException {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }

    void whole(int status, String type, String body) throws IOException {
      int length = body.getBytes(StandardCharsets.UTF_8).length;
      say(
          "HTTP/1.1 %d Said\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
              .formatted(status, type, length, body));
    }

    void stream(String... pieces) throws IOException {
      openStream("text/event-stream");
      for (String piece : pieces) {
        chunk(piece);
      }
      endStream();
    }

    void openStream(String type) throws IOException {
      say("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nTransfer-Encoding: chunked\r\n\r\n");
    }

    void chunk(String text) throws IOException {
      chunk(text.getBytes(StandardCharsets.UTF_8));
    }

    void chunk(byte[] bytes) throws IOException {
      ByteArrayOutputStream chunk = new ByteArrayOutputStream();
      chunk.writeBytes(
          (Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
      chunk.writeBytes(bytes);
      chunk.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
      out.write(chunk.toByteArray());
      out.flush();
    }

    void endStream() throws IOException {
      say("0\r\n\r\n");
    }

    private Request readRequest() throws IOException {
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
        int b = in.read();
        if (b < 0) {
          throw new IOException("hung up");
        }
        head.write(b);
      }
      String text = head.toString(StandardCharsets.UTF_8);
      int length =
          text.lines()
              .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
              .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
              .findFirst()
              .orElse(0);
      return new Request(
          text.toLowerCase(Locale.ROOT), new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }
  }
}
