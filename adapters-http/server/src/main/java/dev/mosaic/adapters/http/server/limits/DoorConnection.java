package dev.mosaic.adapters.http.server.limits;

import dev.mosaic.adapters.http.listener.LingeringClose;
import dev.mosaic.adapters.http.server.problem.Problem;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * One connection of the public listener. Refuses bodies that are too large from their heads, and
 * reads only a little of the others before it is known whose they are.
 */
final class DoorConnection extends ChannelDuplexHandler {
  private static final AttributeKey<DoorConnection> KEY =
      AttributeKey.valueOf(DoorConnection.class, "connection");

  private final PublicDoor door;
  private final DoorAnswers answers;
  private final Deque<DoorExchange> exchanges = new ConcurrentLinkedDeque<>();
  private @Nullable ChannelHandlerContext context;
  private @Nullable ConnectionSlot slot;
  // The newest exchange is the one whose body is being read.
  private boolean began;
  private boolean answering;
  private boolean closing;
  private boolean refused;
  private boolean readLater;

  DoorConnection(PublicDoor door, DoorAnswers answers) {
    this.door = door;
    this.answers = answers;
  }

  /** That of this channel; null where the channel has none. */
  static @Nullable DoorConnection of(Channel channel) {
    return channel.attr(KEY).get();
  }

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    context = added;
    added.channel().attr(KEY).set(this);
    // One read at a time, so that no more than wanted is taken off the line.
    added
        .channel()
        .config()
        .setRecvByteBufAllocator(new AdaptiveRecvByteBufAllocator().maxMessagesPerRead(1));
    slot = door.slotOf(added.channel());
    added.channel().closeFuture().addListener(closed -> leave());
    if (!slot.isTaken()) {
      refused = true;
      added.close();
    }
  }

  private void leave() {
    exchanges.forEach(DoorExchange::release);
    if (slot != null) {
      slot.leave();
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext reading, Object message) {
    Problem refusal = refused ? null : judge(reading, message);
    if (refusal != null) {
      refuse(reading, refusal);
    }
    if (refused) {
      ReferenceCountUtil.release(message);
    } else {
      reading.fireChannelRead(message);
    }
  }

  /** Null where nothing is wrong with it. */
  private @Nullable Problem judge(ChannelHandlerContext reading, Object message) {
    if (message instanceof HttpRequest head) {
      began = false;
      Problem unreadable = PublicDoor.judge(head);
      return unreadable == null ? begin(head, door.clientOf(reading.channel(), head)) : unreadable;
    }
    DoorExchange exchange = exchanges.peekLast();
    if (!(message instanceof HttpContent piece) || exchange == null || exchange.isWhole()) {
      return null;
    }
    if (piece.decoderResult().isFailure()) {
      return Problem.malformed("The request cannot be read.");
    }
    Problem refusal = PublicDoor.judge(piece, exchange);
    if (piece instanceof LastHttpContent) {
      exchange.end();
    }
    return refusal;
  }

  private @Nullable Problem begin(HttpRequest head, Object client) {
    if (slot != null && !slot.begin(client)) {
      return Problem.tooManyConnections();
    }
    DoorExchange exchange =
        new DoorExchange(head, door.memory(), client, BodyRoutes.limitOf(head.uri()));
    Problem refusal = PublicDoor.judge(exchange);
    if (refusal == null) {
      exchanges.add(exchange);
      began = true;
    }
    return refusal;
  }

  /** Answers in place of the server; nothing more is read or written on this connection. */
  private void refuse(ChannelHandlerContext reading, Problem problem) {
    refused = true;
    // An answer to an earlier request may be due, or half of this one's be on its way.
    boolean inTurn = exchanges.isEmpty() || exchanges.size() == 1 && began && !answering;
    if (inTurn) {
      reading
          .writeAndFlush(answers.of(problem))
          .addListener(written -> LingeringClose.of(reading.channel()));
    } else {
      reading.close();
    }
  }

  @Override
  public void read(ChannelHandlerContext reading) {
    DoorExchange exchange = exchanges.peekLast();
    if (!refused && exchange != null && exchange.holdsBack()) {
      readLater = true;
    } else {
      reading.read();
    }
  }

  /**
   * It is known whose this request is. Called from any thread.
   *
   * @return whether there is memory for its body
   */
  boolean recognise(HttpRequest head, Object person) {
    boolean mayWait = false;
    for (DoorExchange exchange : exchanges) {
      if (exchange.head().equals(head)) {
        if (!exchange.open(person)) {
          return false;
        }
        mayWait |= exchange.mayWait();
      }
    }
    ChannelHandlerContext own = context;
    // Whether a read waits is for the connection's own thread to say: it may just have decided to.
    if (own != null && (mayWait || slot == null || !slot.belongsTo(person))) {
      own.executor().execute(() -> readOn(own, person));
    }
    return true;
  }

  private void readOn(ChannelHandlerContext own, Object person) {
    if (slot != null) {
      slot.belongTo(person);
    }
    if (readLater) {
      readLater = false;
      own.read();
    }
  }

  @Override
  public void write(ChannelHandlerContext writing, Object message, ChannelPromise promise) {
    if (refused) {
      ReferenceCountUtil.release(message);
      promise.trySuccess();
      return;
    }
    DoorExchange exchange = exchanges.peekFirst();
    if (exchange == null || isInterim(message)) {
      writing.write(message, promise);
      return;
    }
    boolean unread = !exchange.isWhole();
    answering = !(message instanceof LastHttpContent);
    if (unread && message instanceof HttpResponse response) {
      closing = true;
      response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    if (message instanceof LastHttpContent) {
      exchanges.pollFirst();
      exchange.release();
      if (slot != null) {
        slot.end();
      }
      ChannelPromise written = promise.unvoid();
      if (unread) {
        refused = true;
        written.addListener(done -> LingeringClose.of(writing.channel()));
      } else if (closing) {
        written.addListener(ChannelFutureListener.CLOSE);
      }
      writing.write(message, written);
    } else {
      writing.write(message, promise);
    }
  }

  private static boolean isInterim(Object message) {
    return message instanceof HttpResponse response
        && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
  }
}
