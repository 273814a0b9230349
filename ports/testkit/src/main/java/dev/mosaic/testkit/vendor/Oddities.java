package dev.mosaic.testkit.vendor;

import static dev.mosaic.testkit.vendor.Json.object;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Answers in the ways of real vendors that are odd, and mean well. */
final class Oddities {
  private static final Set<VendorFault> ALL =
      EnumSet.range(VendorFault.NO_STREAM_OPTIONS, VendorFault.WANTS_THOUGHTS_BACK);
  private static final int LONG_LIST = 700;
  private static final int DESCRIPTION = 2_000;
  private static final int PIECE = 5;

  private final VendorReply reply;
  private final Patience patience;
  private final VendorSettings settings;
  private final Wire wire;
  private final ChatRequest chat;
  private boolean thoughtSent;

  Oddities(
      VendorReply reply, Patience patience, VendorSettings settings, Wire wire, ChatRequest chat) {
    this.reply = reply;
    this.patience = patience;
    this.settings = settings;
    this.wire = wire;
    this.chat = chat;
  }

  static boolean holds(VendorFault fault) {
    return ALL.contains(fault);
  }

  /** Returns false if the request is to be answered as usual, if in another shape. */
  boolean strikes(VendorFault fault, String key, String body)
      throws IOException, InterruptedException {
    boolean asksList = body.isEmpty();
    return switch (fault) {
      case NO_STREAM_OPTIONS ->
          body.contains("\"stream_options\"")
              && refuses(400, "BAD_REQUEST: stream_options: Extra inputs are not permitted");
      case EXTRA_FORBIDDEN -> body.contains("\"max_completion_tokens\"") && forbidsExtra();
      case BAD_REQUEST_UNNAMED ->
          (body.contains("\"stream_options\"") || body.contains("\"max_completion_tokens\""))
              && refuses(400, "Invalid request body");
      case NO_DEVELOPER ->
          body.contains("\"developer\"") && refuses(400, "Unexpected role 'developer'.");
      case SMALL_LIMIT ->
          chat.limit() > ScriptedVendor.MAX_TOKENS
              && refuses(
                  400,
                  "max_tokens is too large: "
                      + chat.limit()
                      + ". This model supports at most "
                      + ScriptedVendor.MAX_TOKENS
                      + " completion tokens.");
      case CONTENT_PARTS -> shaped(this::inParts);
      case NEVER_ENDS -> chat.stream() && neverEnds();
      case KEEP_ALIVE_EVENTS -> shaped(event -> keepAlive() + event);
      case BABBLE -> shaped(event -> babble() + event);
      case WRONG_TYPE -> {
        reply.typed(chat.stream() ? "application/json" : "text/plain");
        yield false;
      }
      case GZIP -> {
        reply.packing();
        yield false;
      }
      case BARE_LIST -> asksList && bareList();
      case LONG_LIST -> asksList && longList();
      case ERROR_IN_SUCCESS -> {
        reply.json(200, object("code", 401, "msg", "token expired or incorrect", "success", false));
        yield true;
      }
      case ONLY_THOUGHTS -> !asksList && says(new Answer(List.of(), Duration.ZERO, null, true));
      case QUOTES_KEY -> !asksList && says(quoting(key));
      case WANTS_THOUGHTS_BACK -> thinks(body);
      default -> throw new IllegalArgumentException("no oddity: " + fault);
    };
  }

  private boolean refuses(int status, String message) throws IOException {
    reply.json(status, wire.error(status, "invalid_request_error", message));
    return true;
  }

  private boolean forbidsExtra() throws IOException {
    reply.json(
        422,
        object(
            "object",
            "error",
            "message",
            object(
                "detail",
                List.of(
                    object(
                        "type",
                        "extra_forbidden",
                        "loc",
                        List.of("body", "max_completion_tokens"),
                        "msg",
                        "Extra inputs are not permitted")))));
    return true;
  }

  private boolean shaped(UnaryOperator<String> shape) {
    reply.shaping(shape);
    return false;
  }

  /** It thinks once, then speaks. */
  private String inParts(String event) {
    if (!(wire instanceof OpenAiWire)) {
      return event;
    }
    String thought = "{\"type\":\"thinking\",\"thinking\":[{\"type\":\"text\",\"text\":\"Hm.\"}]},";
    String shaped =
        event.replaceAll(
            "\"content\":(\"(?:[^\"\\\\]|\\\\.)+\")",
            "\"content\":[" + (thoughtSent ? "" : thought) + "{\"type\":\"text\",\"text\":$1}]");
    thoughtSent |= !shaped.equals(event);
    return shaped;
  }

  private String keepAlive() {
    return wire instanceof OllamaWire ? ": keepalive\n" : "data: : keepalive\n\n";
  }

  private String babble() {
    return wire instanceof OllamaWire
        ? "{\"half\":\n{\"heartbeat\":true}\n"
        : ": comment\n\ndata: {\"half\":\n\nevent: metrics\ndata: {\"heartbeat\":true}\n\n";
  }

  private boolean neverEnds() throws IOException, InterruptedException {
    Answer answer = Answer.to(chat, settings.delay());
    OutputStream out = reply.openStream(wire, chat, answer);
    reply.pieces(out, wire, chat, answer, answer.pieces().size());
    VendorReply.write(out, wire.closing(chat, answer).replace("data: [DONE]\n\n", ""));
    patience.hang();
    throw new Misbehaviour.Dropped();
  }

  private boolean bareList() throws IOException {
    reply.whole(
        200,
        "application/json",
        Json.write(settings.models().stream().map(id -> object("id", id)).toList()));
    return true;
  }

  private boolean longList() throws IOException {
    String words = "A model of many talents. ".repeat(DESCRIPTION / 25);
    reply.json(
        200,
        object(
            "data",
            IntStream.range(0, LONG_LIST)
                .mapToObj(number -> number == 0 ? "scripted-small" : "other-" + number)
                .map(id -> object("id", id, "name", id, "description", words))
                .toList()));
    return true;
  }

  private boolean says(Answer answer) throws IOException, InterruptedException {
    if (chat.stream()) {
      reply.stream(wire, chat, answer);
    } else {
      reply.json(200, wire.whole(chat, answer));
    }
    return true;
  }

  private Answer quoting(String key) {
    String text = "Your key is " + key + ", so keep it.";
    List<String> pieces =
        IntStream.iterate(0, at -> at < text.length(), at -> at + PIECE)
            .mapToObj(at -> text.substring(at, Math.min(text.length(), at + PIECE)))
            .toList();
    return new Answer(pieces, settings.delay(), null, false);
  }

  private boolean thinks(String body) throws IOException {
    if (body.contains("\"tool_calls\"") && !body.contains("\"reasoning_content\"")) {
      return refuses(
          400, "The reasoning_content in the thinking mode must be passed back to the API.");
    }
    if (wire instanceof OpenAiWire) {
      reply.shaping(
          event ->
              event.replace("\"role\":\"assistant\"", "\"reasoning_content\":\"Let me see.\""));
    }
    return false;
  }
}
