package dev.mosaic.testkit.vendor;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Answers as a fault demands. */
final class Misbehaviour {
  private static final int HUGE_BLOCKS = 128;
  private static final int BLOCK = 65_536;
  private static final int RETRY_AFTER = 20;
  private static final String ERROR = "server_error";
  private static final String ERROR_TEXT = "The server had an error while answering.";

  private final VendorReply reply;
  private final Patience patience;
  private final VendorSettings settings;
  private final Wire wire;
  private final ChatRequest chat;

  /**
   * The vendor broke an answer off on purpose; thrown out of the handler it makes the server drop
   * the connection.
   */
  static final class Dropped extends IOException {
    private static final long serialVersionUID = 1L;
  }

  Misbehaviour(
      VendorReply reply, Patience patience, VendorSettings settings, Wire wire, ChatRequest chat) {
    this.reply = reply;
    this.patience = patience;
    this.settings = settings;
    this.wire = wire;
    this.chat = chat;
  }

  /** Returns false if the fault has nothing (more) against this request. */
  boolean strikes(VendorFault fault, String key, String body)
      throws IOException, InterruptedException {
    VendorFault.Refusal refusal = fault.refusal();
    if (refusal != null) {
      if (fault == VendorFault.RATE_LIMITED) {
        reply.retryAfter(RETRY_AFTER);
      }
      reply.error(refusal.status(), wire, refusal.type(), refusal.message().replace("%s", key));
      return true;
    }
    Oddities oddities = new Oddities(reply, patience, settings, wire, chat);
    if (Oddities.holds(fault)) {
      return oddities.strikes(fault, key, body);
    }
    return switch (fault) {
      case ONLY_MAX_TOKENS -> refusesMember(body, "max_completion_tokens");
      case ONLY_MAX_COMPLETION_TOKENS -> refusesMember(body, "max_tokens");
      case NO_TOOLS ->
          !chat.tools().isEmpty() && refuses("\"" + chat.model() + "\" does not support tools");
      case NO_STREAM ->
          chat.stream() && refuses("Your organization must be verified to stream this model.");
      case SLOW -> {
        patience.pause(settings.slowness());
        yield false;
      }
      case REDIRECT -> {
        reply.redirect("http://localhost:" + reply.localPort() + "/elsewhere/v1/models");
        yield true;
      }
      case REDIRECT_TO_METADATA -> {
        reply.redirect("http://169.254.169.254/latest/meta-data/");
        yield true;
      }
      case GARBAGE -> says("application/json", "\u0000\u0001 no { JSON ] at all");
      case HTML -> says("text/html", "<!doctype html><title>Sign in</title>");
      case HUGE -> huge();
      case HANG -> {
        patience.hang();
        throw new Dropped();
      }
      case DROP -> throw new Dropped();
      default -> chat.stream() ? streams(fault) : answersWhole(fault);
    };
  }

  private boolean answersWhole(VendorFault fault) throws IOException, InterruptedException {
    Answer answer = Answer.to(chat, settings.delay());
    switch (fault) {
      case SLOW_TOKEN -> {
        patience.pause(settings.slowness());
        return false;
      }
      case EMPTY ->
          reply.json(200, wire.whole(chat, new Answer(List.of(), Duration.ZERO, null, false)));
      case ERROR_EVENT, ERROR_AFTER_TEXT -> reply.json(200, wire.error(500, ERROR, ERROR_TEXT));
      default -> {
        String whole = Json.write(wire.whole(chat, answer));
        OutputStream out = reply.body(200, "application/json");
        VendorReply.write(out, whole.substring(0, whole.length() / 2));
        if (fault == VendorFault.STALL) {
          patience.hang();
        }
        throw new Dropped();
      }
    }
    return true;
  }

  private boolean streams(VendorFault fault) throws IOException, InterruptedException {
    Answer answer = Answer.to(chat, settings.delay());
    OutputStream out = reply.openStream(wire, chat, answer);
    int half = (answer.pieces().size() + 1) / 2;
    switch (fault) {
      case SLOW_TOKEN -> {
        patience.pause(settings.slowness());
        reply.pieces(out, wire, chat, answer, answer.pieces().size());
        VendorReply.write(out, wire.closing(chat, answer));
      }
      case EMPTY -> VendorReply.write(out, wire.closing(chat, answer));
      case ERROR_EVENT -> VendorReply.write(out, wire.errorEvent(ERROR, ERROR_TEXT));
      case ERROR_AFTER_TEXT -> {
        reply.pieces(out, wire, chat, answer, half);
        VendorReply.write(out, wire.errorEvent(ERROR, ERROR_TEXT));
      }
      case STALL -> {
        reply.pieces(out, wire, chat, answer, half);
        patience.hang();
        throw new Dropped();
      }
      case CUT_AFTER_TEXT -> {
        reply.pieces(out, wire, chat, answer, half);
        throw new Dropped();
      }
      // Closing the exchange would end the answer properly; failing drops the connection.
      default -> throw new Dropped();
    }
    out.close();
    return true;
  }

  private boolean refusesMember(String body, String member) throws IOException {
    if (!body.contains("\"" + member + "\"")) {
      return false;
    }
    reply.error(400, wire, "unsupported_parameter", "Unsupported parameter: '" + member + "'.");
    return true;
  }

  private boolean refuses(String message) throws IOException {
    reply.error(400, wire, "invalid_request_error", message);
    return true;
  }

  private boolean says(String type, String text) throws IOException {
    reply.whole(200, type, text);
    return true;
  }

  private boolean huge() throws IOException {
    OutputStream out = reply.body(200, "application/json");
    out.write("{\"object\":\"list\",\"data\":[{\"id\":\"".getBytes(StandardCharsets.UTF_8));
    byte[] block = new byte[BLOCK];
    Arrays.fill(block, (byte) 'a');
    for (int i = 0; i < HUGE_BLOCKS; i++) {
      out.write(block);
    }
    out.write("\"}]}".getBytes(StandardCharsets.UTF_8));
    out.close();
    return true;
  }
}
