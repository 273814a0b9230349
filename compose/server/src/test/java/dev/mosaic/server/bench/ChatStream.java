package dev.mosaic.server.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One question over a connection of its own. All times are {@link System#nanoTime}. */
final class ChatStream implements AutoCloseable {
  /** How a question gets to the gateway. */
  enum Way {
    DIRECT("/v1/chat/completions"),
    V1("/v1/chat/completions"),
    API("/api/chat/completions"),
    TURN("/api/chat/turns");

    final String path;

    Way(String path) {
      this.path = path;
    }
  }

  /** Where a way begins. */
  record Server(String host, int port, String token) {}

  private static final int BUFFER = 2_048;
  private static final Pattern STAMP = Pattern.compile("@(\\d+) ");
  private static final Pattern LAST_EVENT = Pattern.compile("\"lastEventId\":\"([^\"]+)\"");
  private static final long PATIENCE = 600_000_000_000L;
  private static final Pattern CONVERSATION = Pattern.compile("\"conversationId\":\"([^\"]+)\"");

  private final Way way;
  private final Server server;
  private final Socket socket = new Socket();
  private final BufferedReader lines;
  private String conversation = "";
  private String lastEvent = "";
  private long asked;

  ChatStream(Way way, Server server) throws IOException {
    this.way = way;
    this.server = server;
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(120_000);
    socket.connect(new InetSocketAddress(server.host(), server.port()));
    lines =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), BUFFER);
  }

  void ask(String message, boolean stream) throws IOException {
    asked = System.nanoTime();
    if (way == Way.TURN) {
      String body = "{\"clientTurnId\":\"%d-%d\",\"content\":\"%s\"}";
      send("POST", way.path, body.formatted(asked, System.identityHashCode(this), message));
      String begun = whole();
      conversation = valueIn(begun, CONVERSATION);
      lastEvent = valueIn(begun, LAST_EVENT);
      send("GET", "/api/chat/conversations/" + conversation + "/events", "");
      return;
    }
    String body =
        "{\"model\":\"openclaw\",\"stream\":%s,\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}";
    send("POST", way.path, body.formatted(stream, message));
  }

  /** Reads a whole answer, which has a length and no end of line. */
  private String whole() throws IOException {
    String status = line();
    int length = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length: ")) {
        length = Integer.parseInt(line.substring(line.indexOf(' ') + 1));
      }
    }
    failIfRefused(status);
    char[] body = new char[length];
    int read = 0;
    while (read < length) {
      int more = lines.read(body, read, length - read);
      if (more < 0) {
        throw new IOException("the connection broke");
      }
      read += more;
    }
    return new String(body);
  }

  /** Reads to the first piece of the answer; how long that took from the question on. */
  long first() throws IOException {
    for (String line = line(); ; line = line()) {
      if (STAMP.matcher(line).find()) {
        return System.nanoTime() - asked;
      }
      failIfRefused(line);
    }
  }

  /**
   * Reads to the end.
   *
   * @param event told how long every further piece was under way from the gateway on
   */
  void rest(LongConsumer event) throws IOException {
    for (String line = line(); ; line = line()) {
      long now = System.nanoTime();
      STAMP.matcher(line).results().forEach(it -> event.accept(now - Long.parseLong(it.group(1))));
      failIfRefused(line);
      if (line.equals("data: [DONE]") || line.contains("\"status\":\"complete\"")) {
        return;
      }
    }
  }

  private static String valueIn(String json, Pattern member) throws IOException {
    Matcher found = member.matcher(json);
    if (!found.find()) {
      throw new IOException("an answer without " + member);
    }
    return found.group(1);
  }

  private static void failIfRefused(String line) throws IOException {
    boolean refused = line.startsWith("HTTP/1.1 ") && !line.startsWith("HTTP/1.1 2");
    if (refused || line.contains("\"status\":\"failed\"") || line.contains("\"error\":")) {
      throw new IOException("refused: " + line);
    }
  }

  /** The conversation of a turn; for the other ways, what {@link #head} found in the head. */
  String conversation() {
    return conversation;
  }

  /** Reads the head to where it names the conversation. */
  void head() throws IOException {
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (line.toLowerCase(Locale.ROOT).startsWith("x-mosaic-conversation-id: ")) {
        conversation = line.substring(line.indexOf(' ') + 1).strip();
      }
    }
  }

  private String line() throws IOException {
    String line = lines.readLine();
    if (line == null) {
      throw new IOException("the connection broke");
    }
    // Comments keep a connection alive in which nothing else comes.
    if (System.nanoTime() - asked > PATIENCE) {
      throw new IOException("it took too long");
    }
    return line;
  }

  private void send(String method, String path, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        """
        %s %s HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer %s\r
        Content-Type: application/json\r
        Content-Length: %d\r
        %s\r
        """
            .formatted(
                method,
                path,
                server.token(),
                bytes.length,
                lastEvent.isEmpty() ? "" : "Last-Event-ID: " + lastEvent + "\r\n");
    byte[] request = (head + body).getBytes(StandardCharsets.UTF_8);
    socket.getOutputStream().write(request);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
