package dev.mosaic.adapters.http.server.limits;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A client that is nothing but a socket at an address of its own. */
final class Visitor implements AutoCloseable {
  private static final int PATIENCE_MS = 10_000;
  private static final int DRIP_MS = 50;

  private final Socket socket = new Socket();
  private final InputStream in;

  /**
   * Connects.
   *
   * @param from within 127.0.0.0/8
   */
  Visitor(String from, int port) throws IOException {
    socket.setSoTimeout(PATIENCE_MS);
    socket.bind(new InetSocketAddress(from, 0));
    socket.connect(new InetSocketAddress("127.0.0.1", port));
    in = new BufferedInputStream(socket.getInputStream());
  }

  Visitor send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return this;
  }

  /** Sends these bytes until nobody takes them any more; how many were taken. */
  long sendWhatIsTaken(byte[] piece, int times) {
    long sent = 0;
    try {
      for (int i = 0; i < times; i++) {
        socket.getOutputStream().write(piece);
        sent += piece.length;
      }
    } catch (IOException hungUp) {
      return sent;
    }
    return sent;
  }

  /** The next answer, head and body; what there was of it if the server hangs up before. */
  String answer() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return head.toString();
      }
      head.append((char) next);
    }
    String length = head.toString().replaceAll("(?is).*content-length: (\\d+).*", "$1");
    byte[] body = length.matches("\\d+") ? in.readNBytes(Integer.parseInt(length)) : new byte[0];
    return head + new String(body, StandardCharsets.UTF_8);
  }

  /** Whether the server hangs up before long. */
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

  /** Whether the server hangs up on one that sends a byte again and again. */
  boolean isHungUpOnWhileDripping() throws IOException {
    socket.setSoTimeout(DRIP_MS);
    for (int drops = 0; drops < PATIENCE_MS / DRIP_MS; drops++) {
      try {
        socket.getOutputStream().write('x');
        while (in.read() >= 0) {
          // Whatever it still says.
        }
        return true;
      } catch (SocketTimeoutException stillOpen) {
        continue;
      } catch (IOException reset) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
