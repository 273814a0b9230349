package dev.mosaic.adapters.http.server.agents;

import dev.mosaic.adapters.http.server.limits.MemoryBudget;
import dev.mosaic.domain.agent.AgentId;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The body of one request. It stays on the line until somebody who knows whose it is wants it, and
 * then takes memory of that agent alone.
 */
final class IncomingBody {
  private static final int STEP = 64 * 1024;
  private static final byte[] NOTHING = new byte[0];

  private final Channel channel;
  private final ConnectionLimits limits;
  private final MemoryBudget<AgentId> memory;
  private final long declared;
  private final boolean permissionAsked;
  private final CompletableFuture<Received> received = new CompletableFuture<>();
  private byte[] bytes = NOTHING;
  private int length;
  private boolean over;
  private boolean whole;
  private @Nullable AgentId holder;
  private long held;

  /** What came of it. */
  sealed interface Received {
    /** It is all here. */
    @SuppressWarnings("ArrayRecordComponent")
    record Whole(byte[] bytes) implements Received {}

    /** It is larger than any may be. */
    record TooLarge() implements Received {}

    /** Its agent has as much under way as it may have. */
    record NoRoom() implements Received {}
  }

  /**
   * The body that follows this head.
   *
   * @param memory what bodies under way may take
   */
  IncomingBody(
      Channel channel, HttpRequest head, ConnectionLimits limits, MemoryBudget<AgentId> memory) {
    this.channel = channel;
    this.limits = limits;
    this.memory = memory;
    this.declared =
        HttpUtil.isTransferEncodingChunked(head) ? -1 : HttpUtil.getContentLength(head, 0L);
    this.permissionAsked = HttpUtil.is100ContinueExpected(head);
    this.whole = declared == 0;
  }

  /**
   * Reads it. Blocks until it is here; called by the answering thread.
   *
   * @throws AgentGone if the container goes away before, or is too slow
   */
  Received receive(AgentId agent) {
    if (declared == 0) {
      return new Received.Whole(NOTHING);
    }
    if (declared > limits.largestBody()) {
      return new Received.TooLarge();
    }
    try {
      long known = Math.max(0, declared);
      if (!memory.take(agent, known, limits.patience())) {
        return new Received.NoRoom();
      }
      hold(agent, known);
      channel.pipeline().fireUserEventTriggered(new Wanted(permissionAsked));
      return received.get();
    } catch (InterruptedException gone) {
      Thread.currentThread().interrupt();
      throw new AgentGone();
    } catch (ExecutionException gone) {
      throw new AgentGone();
    }
  }

  /** That its connection should read on. */
  record Wanted(boolean permissionAsked) {}

  /** Whether nothing of it is left on the line. */
  synchronized boolean isWhole() {
    return whole;
  }

  /** A piece of it came. */
  synchronized void add(HttpContent piece) {
    if (over || whole) {
      return;
    }
    int more = piece.content().readableBytes();
    if (length + (long) more > limits.largestBody()) {
      received.complete(new Received.TooLarge());
      over = true;
    } else if (!fits(more)) {
      received.complete(new Received.NoRoom());
      over = true;
    } else {
      append(piece.content(), more);
      if (piece instanceof LastHttpContent) {
        whole = true;
        received.complete(
            new Received.Whole(length == bytes.length ? bytes : Arrays.copyOf(bytes, length)));
        bytes = NOTHING;
      }
    }
  }

  /** It is answered, or nobody waits for the answer any more. */
  synchronized void release() {
    over = true;
    bytes = NOTHING;
    received.completeExceptionally(new AgentGone());
    if (holder != null) {
      memory.giveBack(holder, held);
      holder = null;
      held = 0;
    }
  }

  private synchronized void hold(AgentId agent, long taken) {
    if (over) {
      memory.giveBack(agent, taken);
      throw new AgentGone();
    }
    holder = agent;
    held = taken;
  }

  // A body in chunks does not say how large it will be, so memory is taken as it comes.
  private boolean fits(int more) {
    while (holder != null && length + (long) more > held) {
      // Twice as much each time, so that little is copied; a little where that is too much.
      long step = Math.max(STEP, held);
      if (!memory.take(holder, step)) {
        step = STEP;
        if (!memory.take(holder, step)) {
          return false;
        }
      }
      held += step;
    }
    return holder != null;
  }

  private void append(ByteBuf piece, int more) {
    if (length + more > bytes.length) {
      long grown = Math.max(length + (long) more, Math.min(2L * bytes.length, held));
      bytes = Arrays.copyOf(bytes, (int) grown);
    }
    piece.readBytes(bytes, length, more);
    length += more;
  }
}
