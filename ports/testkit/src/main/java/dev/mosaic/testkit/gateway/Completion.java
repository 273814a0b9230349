package dev.mosaic.testkit.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer in the form of OpenAI's chat completions. */
final class Completion {
  private Completion() {}

  /** Empty where the last message is none of the user's. */
  static String lastUserText(JsonNode body) {
    JsonNode messages = body.path("messages");
    JsonNode last = messages.path(messages.size() - 1);
    if (!last.path("role").asText().equals("user")) {
      return "";
    }
    JsonNode content = last.path("content");
    if (content.isTextual()) {
      return content.textValue();
    }
    StringBuilder text = new StringBuilder();
    content.forEach(part -> text.append(part.path("text").asText("")));
    return text.toString();
  }

  static HttpReply reply(ChannelHandlerContext context, String id, boolean stream) {
    return stream ? new Streamed(context, id) : new Whole(context, id);
  }

  private static ObjectNode envelope(String id, String kind, ObjectNode choice) {
    return Json.object(
        "id",
        id,
        "object",
        kind,
        "created",
        GatewayTime.millis() / 1_000,
        "model",
        "openclaw",
        "choices",
        List.of(choice));
  }

  private static ObjectNode error(String message) {
    return Json.object("error", Json.object("message", message, "type", "api_error"));
  }

  private record Whole(ChannelHandlerContext context, String id) implements HttpReply {
    @Override
    public void text(String delta) {
      // It goes out whole.
    }

    @Override
    public void complete(String wholeText) {
      HttpHandler.answer(
          context,
          200,
          envelope(
              id,
              "chat.completion",
              Json.object(
                  "index",
                  0,
                  "message",
                  Json.object("role", "assistant", "content", wholeText),
                  "finish_reason",
                  "stop")));
    }

    @Override
    public void fail(String message) {
      HttpHandler.answer(context, 500, error(message));
    }

    @Override
    public void drop() {
      context.close();
    }
  }

  private static final class Streamed implements HttpReply {
    private final ChannelHandlerContext context;
    private final String id;

    Streamed(ChannelHandlerContext context, String id) {
      this.context = context;
      this.id = id;
      HttpResponse head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
      head.headers().set(HttpHeaderNames.CONTENT_TYPE, "text/event-stream");
      HttpUtil.setTransferEncodingChunked(head, true);
      context.write(head);
      event(chunk(Json.object("role", "assistant"), null));
    }

    private ObjectNode chunk(ObjectNode delta, @Nullable String finish) {
      ObjectNode choice = Json.object("index", 0, "delta", delta);
      choice.put("finish_reason", finish);
      return envelope(id, "chat.completion.chunk", choice);
    }

    private void event(JsonNode json) {
      line(Json.write(json));
    }

    private void line(String data) {
      ByteBuf bytes = Unpooled.copiedBuffer("data: " + data + "\n\n", StandardCharsets.UTF_8);
      context.writeAndFlush(new DefaultHttpContent(bytes));
    }

    @Override
    public void text(String delta) {
      event(chunk(Json.object("content", delta), null));
    }

    @Override
    public void complete(String wholeText) {
      event(chunk(Json.object(), "stop"));
      end();
    }

    @Override
    public void fail(String message) {
      event(error(message));
      end();
    }

    private void end() {
      line("[DONE]");
      context.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT);
    }

    @Override
    public void drop() {
      context.close();
    }
  }
}
