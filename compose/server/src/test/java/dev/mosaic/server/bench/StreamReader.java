package dev.mosaic.server.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One agent's connection: calls a model again and again and looks when what arrives. */
final class StreamReader implements AutoCloseable {
  private static final Pattern SENT_AT = Pattern.compile("\"content\":\"(\\d+)\"");

  private final Socket socket;
  private final BufferedReader lines;
  private final byte[] request;

  StreamReader(int port, String path, String token, String body) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    lines =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    request =
        """
        POST %s HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer %s\r
        Content-Type: application/json\r
        Content-Length: %d\r
        \r
        %s\
        """
            .formatted(path, token, body.length(), body)
            .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Makes one call and reads its answer to the end. All times are in nanoseconds.
   *
   * @param firstByte told how long the first event took from the request on
   * @param event told how long every further event was under way from the vendor on
   */
  void call(LongConsumer firstByte, LongConsumer event) throws IOException {
    long asked = System.nanoTime();
    socket.getOutputStream().write(request);
    boolean first = true;
    String line = lines.readLine();
    String status = line;
    while (line != null && !line.equals("0")) {
      Matcher sent = SENT_AT.matcher(line);
      if (sent.find()) {
        long now = System.nanoTime();
        (first ? firstByte : event).accept(now - (first ? asked : Long.parseLong(sent.group(1))));
        first = false;
      }
      line = lines.readLine();
    }
    if (first) {
      throw new IOException("no event came, but " + status);
    }
    // The empty line after the last chunk.
    lines.readLine();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
