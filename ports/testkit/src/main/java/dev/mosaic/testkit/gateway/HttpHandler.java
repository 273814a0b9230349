package dev.mosaic.testkit.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Answers HTTP, and turns it into a WebSocket where that is asked for. */
final class HttpHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final String SESSION_HEADER = "x-openclaw-session-key";

  private final World world;
  private final IntSupplier socketNumbers;
  private @Nullable Runnable hungUp;

  HttpHandler(World world, IntSupplier socketNumbers) {
    super(false);
    this.world = world;
    this.socketNumbers = socketNumbers;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    Thread.startVirtualThread(
        () -> {
          try {
            world.gate().pass();
            if (request.headers().contains(HttpHeaderNames.UPGRADE, "websocket", true)) {
              context.executor().execute(() -> upgrade(context, request));
            } else {
              handle(context, request);
            }
          } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt();
          }
        });
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    Runnable gone;
    synchronized (this) {
      gone = hungUp;
      hungUp = null;
    }
    if (gone != null) {
      Thread.startVirtualThread(gone);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable broken) {
    context.close();
  }

  private void upgrade(ChannelHandlerContext context, FullHttpRequest request) {
    String address = "ws://" + request.headers().get(HttpHeaderNames.HOST) + request.uri();
    WebSocketServerHandshaker handshaker =
        new WebSocketServerHandshakerFactory(address, null, false, GatewayDoor.LONGEST_FRAME)
            .newHandshaker(request);
    if (handshaker == null) {
      WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(context.channel());
      return;
    }
    context.pipeline().remove(this);
    handshaker.handshake(context.channel(), request).addListener(done -> request.release());
    context
        .pipeline()
        .addLast(new WsHandler(world, new WsSocket(socketNumbers.getAsInt(), context.channel())));
  }

  private void handle(ChannelHandlerContext context, FullHttpRequest request) {
    String path = request.uri().replaceFirst("\\?.*", "");
    String body = request.content().toString(StandardCharsets.UTF_8);
    String session = request.headers().get(SESSION_HEADER, "");
    String authorization = request.headers().get(HttpHeaderNames.AUTHORIZATION, "");
    request.release();
    if (path.equals("/readyz")) {
      answer(context, 200, Json.object("ready", true));
      return;
    }
    if (path.equals("/healthz")) {
      answer(context, 200, Json.object("ok", true, "status", "live"));
      return;
    }
    if (path.startsWith("/_control")) {
      answer(context, 200, Control.answer(world, path));
      return;
    }
    if (!authorization.equals("Bearer " + world.settings().token())) {
      answer(
          context,
          401,
          Json.object("error", Json.object("message", "Unauthorized", "type", "unauthorized")));
      return;
    }
    try {
      JsonNode json = Json.parse(body);
      switch (path) {
        case "/v1/chat/completions" -> complete(context, json, session);
        case "/api/v1/admin/rpc" -> administer(context, json);
        default -> answer(context, 404, Json.object("error", "Not Found"));
      }
    } catch (JsonProcessingException broken) {
      answer(context, 400, invalid("request body must be valid JSON"));
    }
  }

  private static ObjectNode invalid(String message) {
    return Json.object("error", Json.object("message", message, "type", "invalid_request_error"));
  }

  private void complete(ChannelHandlerContext context, JsonNode body, String sessionHeader) {
    world.log().asked(0, "POST /v1/chat/completions", body, sessionHeader);
    String message = Completion.lastUserText(body);
    if (message.isEmpty()) {
      answer(context, 400, invalid("Missing user message in `messages`."));
      return;
    }
    GatewaySession session = world.session(sessionKey(body, sessionHeader));
    AskedRun asked =
        new AskedRun(session.key(), "chatcmpl_" + UUID.randomUUID(), message, true, false);
    HttpReply reply = Completion.reply(context, asked.runId(), body.path("stream").asBoolean());
    LiveRun run = new LiveRun(world, session, new SentMessage(asked, null, reply));
    synchronized (this) {
      hungUp = () -> leave(session, run);
    }
    synchronized (session) {
      session.enter(run);
    }
    if (!context.channel().isActive()) {
      channelInactive(context);
    }
  }

  /** The caller hung up: that ends the run, and what it said is lost. */
  private static void leave(GatewaySession session, LiveRun run) {
    synchronized (session) {
      if (session.withdraw(run)) {
        run.lose();
      } else {
        run.abort("client-disconnect", false);
      }
    }
  }

  private static String sessionKey(JsonNode body, String header) {
    if (!header.isEmpty()) {
      return header;
    }
    String user = body.path("user").asText("");
    return user.isEmpty() ? "openai:" + UUID.randomUUID() : "openai-user:" + user;
  }

  private void administer(ChannelHandlerContext context, JsonNode call) {
    String method = call.path("method").asText("");
    world.log().asked(0, "admin:" + method, call.path("params"), "");
    JsonNode id = Json.node(call.path("id").asText(UUID.randomUUID().toString()));
    try {
      ObjectNode payload = administer(new Params(method, call.path("params")));
      answer(context, 200, Json.object("id", id, "ok", true, "payload", payload));
    } catch (GatewayError refused) {
      answer(context, 400, Json.object("id", id, "ok", false, "error", refused.json()));
    }
  }

  private ObjectNode administer(Params params) {
    return switch (params.method()) {
      case "device.pair.list" -> world.devices().list();
      case "device.pair.approve" -> world.devices().approve(params.text("requestId"));
      case "device.pair.remove" -> {
        String device = params.text("deviceId");
        ObjectNode removed = world.devices().remove(device);
        world.sockets().stream()
            .filter(socket -> socket.deviceId().equals(device))
            .forEach(socket -> socket.close(4001, "device removed"));
        yield removed;
      }
      default ->
          throw GatewayError.invalid("admin HTTP RPC method is not supported: " + params.method());
    };
  }

  static void answer(ChannelHandlerContext context, int status, JsonNode json) {
    FullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(status),
            Unpooled.copiedBuffer(Json.write(json), StandardCharsets.UTF_8));
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
        .setInt(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes());
    context.writeAndFlush(response);
  }
}
