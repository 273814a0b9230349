package dev.mosaic.adapters.http.agents;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer. A single thread answers; it is interrupted if the container goes away
 * before the answer is whole, and from then on every write throws {@link AgentGone}.
 */
final class AgentsExchange {
  private final Channel channel;
  private final AgentsRequest request;
  private final IncomingBody body;
  private final boolean chunked;
  private final Duration stalled;
  private @Nullable Thread worker;
  private boolean gone;
  private Progress progress = Progress.NOTHING;

  /** How much of an answer has been written. */
  enum Progress {
    NOTHING,
    BEGUN,
    WHOLE
  }

  /**
   * @param chunked whether the container understands answers in chunks
   */
  AgentsExchange(
      Channel channel,
      AgentsRequest request,
      IncomingBody body,
      boolean chunked,
      Duration stalled) {
    this.channel = channel;
    this.request = request;
    this.body = body;
    this.chunked = chunked;
    this.stalled = stalled;
  }

  AgentsRequest request() {
    return request;
  }

  /** What follows the head; still on its way until it is wanted. */
  IncomingBody body() {
    return body;
  }

  /** The calling thread answers from now on. */
  synchronized void take() {
    if (gone) {
      throw new AgentGone();
    }
    worker = Thread.currentThread();
  }

  /** The calling thread has answered: nothing interrupts it any more, and nothing has. */
  @SuppressWarnings("ReturnValueIgnored")
  synchronized void release() {
    if (Thread.currentThread().equals(worker)) {
      worker = null;
      Thread.interrupted();
    }
  }

  /** The container went away. Called from any thread, returns at once. */
  synchronized void abandon() {
    gone = true;
    if (worker != null) {
      worker.interrupt();
    }
  }

  synchronized boolean isGone() {
    return gone;
  }

  /** How much of the answer has been written; asked by the answering thread only. */
  Progress progress() {
    return progress;
  }

  void answer(AgentsAnswer answer) {
    progress = Progress.WHOLE;
    channel.writeAndFlush(answer.toResponse());
  }

  /** Begins an answer that is written piece by piece. */
  void begin(String contentType) {
    HttpResponse head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
    AgentsAnswer.describe(head.headers(), contentType);
    if (chunked) {
      head.headers().set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
    }
    progress = Progress.BEGUN;
    channel.write(head);
  }

  /**
   * Writes a piece and sends it off. Waits while the container has not taken what was written
   * before.
   *
   * @throws AgentGone if it has left, or took nothing for too long
   */
  void write(byte[] piece) {
    if (!channel.isActive()) {
      throw new AgentGone();
    }
    ChannelFuture written =
        channel.writeAndFlush(new DefaultHttpContent(Unpooled.wrappedBuffer(piece)));
    if (!channel.isWritable()) {
      await(written);
    }
  }

  void end() {
    progress = Progress.WHOLE;
    channel.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT);
  }

  /** Breaks off: the container sees an answer that has no proper end. */
  void breakOff() {
    channel.close();
  }

  private void await(ChannelFuture written) {
    try {
      if (!written.await(stalled.toMillis())) {
        channel.close();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    if (!written.isSuccess()) {
      throw new AgentGone();
    }
  }
}
