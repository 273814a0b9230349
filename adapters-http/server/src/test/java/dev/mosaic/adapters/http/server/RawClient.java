package dev.mosaic.adapters.http.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that is nothing but a socket, so that it can vanish as browsers do. */
public final class RawClient implements AutoCloseable {
  private final Socket socket;
  private final BufferedReader lines;

  private RawClient(Socket socket) throws IOException {
    this.socket = socket;
    this.lines =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Sends a call under the browser's session and does not wait for its answer. */
  public static RawClient post(HttpWorld world, Browser browser, String path, String json) {
    String head =
        """
        POST %s HTTP/1.1\r
        Host: localhost\r
        Content-Type: application/json\r
        Content-Length: %d\r
        Cookie: %s\r
        X-CSRF-TOKEN: %s\r
        \r
        """
            .formatted(
                path,
                json.getBytes(StandardCharsets.UTF_8).length,
                browser.cookieHeader(),
                browser.cookie("mosaic_csrf"));
    return send(world.port(), head + json);
  }

  public static RawClient get(HttpWorld world, Browser browser, String path) {
    return send(
        world.port(),
        "GET %s HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\n\r\n"
            .formatted(path, browser.cookieHeader()));
  }

  /** Sends these bytes as they are. */
  public static RawClient send(int port, String bytes) {
    try {
      RawClient client = new RawClient(new Socket("127.0.0.1", port));
      client.socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
      client.socket.getOutputStream().flush();
      return client;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads up to and with the next line that contains the words. */
  public String readUntil(String words) {
    try {
      String line = lines.readLine();
      while (line != null && !line.contains(words)) {
        line = lines.readLine();
      }
      return String.valueOf(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads until the server ends the answer or the connection. */
  public boolean sawTheEnd() {
    String line = readUntil("0");
    while (!line.equals("0") && !line.equals("null")) {
      line = readUntil("0");
    }
    return true;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
