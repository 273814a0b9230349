package dev.mosaic.adapters.http.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A container that is nothing but a socket, so that it can be slow, vanish, or send anything. */
final class RawAgent implements AutoCloseable {
  private static final int PATIENCE_MS = 10_000;
  private static final int SMALL_BUFFER = 4_096;

  private final Socket socket = new Socket();
  private final InputStream in;

  RawAgent(int port) throws IOException {
    this("127.0.0.1", port);
  }

  private RawAgent(String from, int port) throws IOException {
    // A small window, so that one who reads nothing is noticed soon.
    socket.setReceiveBufferSize(SMALL_BUFFER);
    socket.setSoTimeout(PATIENCE_MS);
    socket.bind(new InetSocketAddress(from, 0));
    socket.connect(new InetSocketAddress("127.0.0.1", port));
    in = new BufferedInputStream(socket.getInputStream());
  }

  /**
   * A container at an address of its own.
   *
   * @param address within 127.0.0.0/8
   */
  static RawAgent from(String address, int port) throws IOException {
    return new RawAgent(address, port);
  }

  void send(String text) throws IOException {
    send(text.getBytes(StandardCharsets.UTF_8));
  }

  void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /** Sends, and does not mind being hung up on meanwhile. */
  void sendWhatIsTaken(String text) {
    try {
      send(text);
    } catch (IOException hungUp) {
      assertThat(isHungUpOn()).isTrue();
    }
  }

  /** Reads on until the words have come; what was read so far if the listener closes before. */
  String readUntil(String words) throws IOException {
    StringBuilder read = new StringBuilder();
    while (read.indexOf(words, read.length() - words.length()) < 0) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      read.append((char) next);
    }
    return read.toString();
  }

  /** Whether the listener hangs up before long. */
  boolean isHungUpOn() {
    try {
      while (in.read() >= 0) {
        // Whatever it still says.
      }
      return true;
    } catch (SocketTimeoutException stillOpen) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
