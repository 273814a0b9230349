package dev.mosaic.adapters.http.agents;

import dev.mosaic.adapters.http.listener.MemoryBudget;
import dev.mosaic.domain.agent.AgentId;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.ArrayList;
import java.util.List;
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
  // Kept in pieces until it is whole: an array that grows would be copied again and again.
  private final List<byte[]> pieces = new ArrayList<>();
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
      Received came = received.get();
      return came instanceof Received.Whole ? new Received.Whole(joined()) : came;
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
      keep(piece.content());
      if (piece instanceof LastHttpContent) {
        whole = true;
        received.complete(new Received.Whole(NOTHING));
      }
    }
  }

  /** It is answered, or nobody waits for the answer any more. */
  synchronized void release() {
    over = true;
    pieces.clear();
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
      if (!memory.take(holder, STEP)) {
        return false;
      }
      held += STEP;
    }
    return holder != null;
  }

  // Filled one after the other, so that many small chunks weigh no more than their bytes.
  private void keep(ByteBuf piece) {
    while (piece.isReadable()) {
      int at = length % STEP;
      if (at == 0) {
        pieces.add(new byte[declared < 0 ? STEP : (int) Math.min(STEP, declared - length)]);
      }
      int part = Math.min(piece.readableBytes(), STEP - at);
      piece.readBytes(pieces.getLast(), at, part);
      length += part;
    }
  }

  private synchronized byte[] joined() {
    if (over) {
      throw new AgentGone();
    }
    byte[] bytes = new byte[length];
    for (int at = 0; at < length; at += STEP) {
      System.arraycopy(pieces.get(at / STEP), 0, bytes, at, Math.min(STEP, length - at));
    }
    pieces.clear();
    return bytes;
  }
}
