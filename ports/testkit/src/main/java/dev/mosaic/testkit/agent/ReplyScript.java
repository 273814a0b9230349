package dev.mosaic.testkit.agent;

import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.ports.agent.AgentUnreachable;
import dev.mosaic.ports.agent.ReplyPart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A gateway's answer, written down beforehand. It ends after its last step. */
public final class ReplyScript {
  /** One call of `next()`. */
  sealed interface Step {
    record Part(ReplyPart part) implements Step {}

    /** Waits for the latch, or for the reply to be closed. */
    record Wait(CountDownLatch latch) implements Step {}

    record Break(String message) implements Step {}
  }

  private static final int OK = 200;
  private static final byte[] DONE = "data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8);

  private final int status;
  private final boolean stream;
  private final @Nullable TurnFault refusal;
  private final List<Step> steps = new ArrayList<>();

  private ReplyScript(int status, boolean stream, @Nullable TurnFault refusal) {
    this.status = status;
    this.stream = stream;
    this.refusal = refusal;
  }

  /** A stream that goes well so far. */
  public static ReplyScript streaming() {
    return new ReplyScript(OK, true, null);
  }

  /** A stream of these pieces of text, ended properly. */
  public static ReplyScript saying(String... texts) {
    ReplyScript script = streaming();
    for (String text : texts) {
      script.thenText(text);
    }
    return script.thenDone();
  }

  /** One JSON document instead of a stream. */
  public static ReplyScript json(String body, String text) {
    return new ReplyScript(OK, false, null)
        .then(new ReplyPart(body.getBytes(StandardCharsets.UTF_8), text, null, true));
  }

  /** A message that is not taken, in the gateway's usual words. */
  public static ReplyScript refusing(int status, TurnFault fault) {
    String body = "{\"error\":{\"message\":\"%s\",\"type\":\"invalid_request_error\"}}";
    return refusing(status, fault, body.formatted(escaped(fault.message())));
  }

  /**
   * A message that is not taken.
   *
   * @param fault what this is to be read as
   * @param body what is sent over HTTP
   */
  public static ReplyScript refusing(int status, TurnFault fault, String body) {
    return new ReplyScript(status, false, fault).then(new ReplyPart(bytes(body), "", fault, false));
  }

  public ReplyScript then(ReplyPart part) {
    steps.add(new Step.Part(part));
    return this;
  }

  public ReplyScript thenText(String text) {
    String event = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"%s\"}}]}\n\n";
    return then(new ReplyPart(bytes(event.formatted(escaped(text))), text, null, false));
  }

  /** The gateway's own error inside an answer with status 200. */
  public ReplyScript thenFault(TurnFault fault) {
    String event = "data: {\"error\":{\"message\":\"%s\",\"type\":\"api_error\"}}\n\n";
    return then(new ReplyPart(bytes(event.formatted(escaped(fault.message()))), "", fault, false));
  }

  public ReplyScript thenDone() {
    return then(new ReplyPart(DONE.clone(), "", null, true));
  }

  /**
   * Nothing more comes until the latch opens; closing the reply ends the wait with {@link
   * AgentUnreachable}.
   */
  public ReplyScript thenWaitFor(CountDownLatch latch) {
    steps.add(new Step.Wait(latch));
    return this;
  }

  /** Nothing more comes until the reply is closed. */
  public ReplyScript thenHang() {
    return thenWaitFor(new CountDownLatch(1));
  }

  /** The connection breaks. */
  public ReplyScript thenBreak() {
    steps.add(new Step.Break("the connection to the gateway broke"));
    return this;
  }

  int status() {
    return status;
  }

  boolean isStream() {
    return stream;
  }

  Optional<TurnFault> refusal() {
    return Optional.ofNullable(refusal);
  }

  Optional<Step> step(int index) {
    return index < steps.size() ? Optional.of(steps.get(index)) : Optional.empty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
