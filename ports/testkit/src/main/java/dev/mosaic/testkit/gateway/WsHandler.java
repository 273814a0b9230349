package dev.mosaic.testkit.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** Reads a socket's frames and answers them one after the other, on a thread of its own. */
final class WsHandler extends SimpleChannelInboundHandler<WebSocketFrame> {
  private static final int LONGEST_HANDSHAKE = 64 << 10;

  private final World world;
  private final WsSocket socket;
  private final WsMethods methods;
  private final ConnectMethod connect;
  private final LinkedBlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
  private @Nullable Thread reader;

  WsHandler(World world, WsSocket socket) {
    this.world = world;
    this.socket = socket;
    this.methods = new WsMethods(world);
    this.connect = new ConnectMethod(world, UUID.randomUUID().toString(), GatewayTime.millis());
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    world.sockets().add(socket);
    reader = Thread.ofVirtual().name("socket ", 0).start(this::read);
    inbox.add(() -> socket.challenge(connect.challenge()));
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    world.sockets().remove(socket);
    if (reader != null) {
      reader.interrupt();
    }
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
    switch (frame) {
      case TextWebSocketFrame text -> {
        String said = text.text();
        inbox.add(() -> understand(said));
      }
      case PingWebSocketFrame ping -> {
        WebSocketFrame pong = new PongWebSocketFrame(ping.content().retain());
        inbox.add(() -> context.writeAndFlush(pong));
      }
      case CloseWebSocketFrame close -> {
        int code = close.statusCode() < 0 ? 1000 : close.statusCode();
        socket.close(code, "");
      }
      default -> {
        // Pongs need no answer, and the real one takes no binary frames.
      }
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable broken) {
    // A frame that is too long was closed with its code by the decoder; others just end.
    context.close();
  }

  private void read() {
    try {
      while (true) {
        Runnable next = inbox.take();
        world.gate().pass();
        next.run();
      }
    } catch (InterruptedException gone) {
      // The socket is closed.
    }
  }

  private void understand(String text) {
    try {
      JsonNode frame = Json.parse(text);
      String method = frame.path("method").asText("");
      JsonNode given = frame.path("params");
      JsonNode params = given.isObject() ? given : Json.object();
      world.log().asked(socket.number(), method, params, "");
      Params asked = new Params(method, params);
      if (!socket.isConnected()) {
        letIn(frame.path("id"), asked, text.length());
      } else if (method.equals("connect")) {
        socket.refuse(frame.path("id"), GatewayError.invalid("already connected"));
      } else {
        methods.handle(socket, frame.path("id"), asked);
      }
    } catch (JsonProcessingException broken) {
      // The real one writes it into its log and goes on.
      world.log().asked(socket.number(), "not JSON", Json.object(), "");
    }
  }

  private void letIn(JsonNode id, Params asked, int length) {
    if (!asked.method().equals("connect") || length > LONGEST_HANDSHAKE) {
      socket.close(1008, "invalid handshake");
      return;
    }
    try {
      socket.answer(id, connect.connect(socket, asked));
    } catch (GatewayError refused) {
      socket.refuse(id, refused);
      socket.close(1008, String.valueOf(refused.getMessage()));
    }
  }
}
