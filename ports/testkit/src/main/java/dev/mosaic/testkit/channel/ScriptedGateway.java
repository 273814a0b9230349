package dev.mosaic.testkit.channel;

import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.agent.AgentReply;
import dev.mosaic.ports.agent.AgentUnreachable;
import dev.mosaic.ports.agent.ReplyPart;
import dev.mosaic.ports.agent.TurnRequest;
import dev.mosaic.testkit.agent.ScriptedAgentChannel;
import dev.mosaic.testkit.agent.ScriptedReply;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A real HTTP gateway that says over the wire what a {@link ScriptedAgentChannel} was scripted to
 * say. It reads its sockets all the time, so it notices at once when a caller hangs up, and closes
 * the scripted reply.
 */
public final class ScriptedGateway implements AutoCloseable {
  private static final String SESSION_START = "mosaic:conv:";

  private final ScriptedAgentChannel script;
  private final ServerSocket server;

  private ScriptedGateway(ScriptedAgentChannel script) throws IOException {
    this.script = script;
    this.server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(this::accept);
  }

  public static ScriptedGateway start(ScriptedAgentChannel script) {
    try {
      return new ScriptedGateway(script);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  public GatewayEndpoint endpoint() {
    return new GatewayEndpoint(server.getInetAddress().getHostAddress(), server.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket caller = server.accept();
        Thread.startVirtualThread(() -> serve(caller));
      }
    } catch (IOException closed) {
      // There is nobody left to serve.
    }
  }

  private void serve(Socket caller) {
    try (caller) {
      GatewayCall call = GatewayCall.read(caller.getInputStream());
      OutputStream out = caller.getOutputStream();
      if (call.path().equals("/readyz")) {
        boolean ready = script.isReady(endpoint());
        head(out, ready ? 200 : 503, "application/json");
        chunk(out, ("{\"ready\":" + ready + "}").getBytes(StandardCharsets.US_ASCII));
        chunk(out, new byte[0]);
      } else if (call.path().equals("/v1/chat/completions")) {
        answer(caller, call, TurnRequest.Form.CHAT_COMPLETION);
      } else if (call.path().equals("/v1/responses")) {
        answer(caller, call, TurnRequest.Form.RESPONSE);
      }
    } catch (IOException | AgentUnreachable gone) {
      // Closing the socket is the answer.
    }
  }

  private void answer(Socket caller, GatewayCall call, TurnRequest.Form form) throws IOException {
    TurnRequest request = new TurnRequest(conversationOf(call), form, call.body());
    SecretText token = new SecretText(call.bearer());
    try (ScriptedReply reply = script.send(endpoint(), token, request)) {
      Thread.startVirtualThread(() -> closeWhenGone(caller, reply));
      OutputStream out = caller.getOutputStream();
      head(out, reply.status(), reply.isStream() ? "text/event-stream" : "application/json");
      for (Optional<ReplyPart> next = reply.next(); next.isPresent(); next = reply.next()) {
        chunk(out, next.get().raw());
      }
      chunk(out, new byte[0]);
    }
  }

  /** A real one goes by the whole key; what Mosaic puts in front of the id must stay as it is. */
  private static @Nullable ConversationId conversationOf(GatewayCall call) {
    String session = call.header("x-openclaw-session-key");
    if (session == null) {
      return null;
    }
    if (!session.startsWith(SESSION_START)) {
      throw new IllegalStateException("not a session of Mosaic's: " + session);
    }
    return new ConversationId(UUID.fromString(session.substring(SESSION_START.length())));
  }

  private static void closeWhenGone(Socket caller, AgentReply reply) {
    try (reply) {
      caller.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException hungUp) {
      // The same as an orderly end.
    }
  }

  private static void head(OutputStream out, int status, String type) throws IOException {
    String head =
        "HTTP/1.1 %d Scripted\r\n"
            + "Content-Type: %s\r\n"
            + "Transfer-Encoding: chunked\r\n"
            + "Connection: close\r\n\r\n";
    out.write(head.formatted(status, type).getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /** An empty chunk ends the answer. */
  private static void chunk(OutputStream out, byte[] bytes) throws IOException {
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(bytes);
    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
