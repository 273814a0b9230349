package dev.mosaic.adapters.http.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Answers everyone in plain text, as a web server without TLS does to a caller that wants it. */
public final class PlainServer implements AutoCloseable {
  private static final byte[] ANSWER =
      "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket server;

  public PlainServer() {
    try {
      server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
    Thread.startVirtualThread(this::serve);
  }

  public int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private void serve() {
    try {
      while (true) {
        try (Socket caller = server.accept()) {
          caller.getInputStream().read();
          caller.getOutputStream().write(ANSWER);
          caller.shutdownOutput();
          caller.getInputStream().readAllBytes();
        }
      }
    } catch (IOException closed) {
      // There is nobody left to serve.
    }
  }
}
