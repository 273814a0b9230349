package dev.mosaic.adapters.http.server.limits;

import dev.mosaic.adapters.http.listener.MemoryBudget;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;

/**
 * One request of the public listener and the memory its body takes: as much as anybody may send
 * from its head on, the rest once it is known whose it is.
 */
final class DoorExchange {
  private final HttpRequest head;
  private final MemoryBudget<Object> memory;
  private final Object source;
  private final int limit;
  private final long declared;
  private Object owner;
  private long bySource;
  private long byOwner;
  private long received;
  private boolean open;
  private boolean whole;
  private boolean over;

  /**
   * The request that begins with this head.
   *
   * @param source where it comes from
   * @param limit of its body, in bytes
   */
  DoorExchange(HttpRequest head, MemoryBudget<Object> memory, Object source, int limit) {
    this.head = head;
    this.memory = memory;
    this.source = source;
    this.owner = source;
    this.limit = limit;
    this.declared =
        HttpUtil.isTransferEncodingChunked(head) ? -1 : HttpUtil.getContentLength(head, 0L);
    this.open = limit <= BodyRoutes.SMALL;
    this.whole = declared == 0;
  }

  HttpRequest head() {
    return head;
  }

  boolean isTooLarge() {
    return declared > limit || received > limit;
  }

  /** Takes memory for what anybody may send; whether there was some. */
  synchronized boolean begin() {
    bySource = Math.min(Math.max(declared, 0), BodyRoutes.SMALL);
    if (memory.take(source, bySource)) {
      return true;
    }
    bySource = 0;
    return false;
  }

  /**
   * It is known whose it is, so the rest may come.
   *
   * @return whether there is memory for it
   */
  synchronized boolean open(Object person) {
    if (open || over) {
      return true;
    }
    long rest = Math.max(0, declared - BodyRoutes.SMALL);
    if (!memory.take(person, rest)) {
      return false;
    }
    byOwner = rest;
    owner = person;
    open = true;
    return true;
  }

  /** A piece came; whether there is memory for it. */
  synchronized boolean add(int bytes) {
    received += bytes;
    if (over || declared >= 0) {
      return true;
    }
    // A body in chunks does not say how large it will be, so memory is taken as it comes.
    if (!memory.take(owner, bytes)) {
      return false;
    }
    if (owner.equals(source)) {
      bySource += bytes;
    } else {
      byOwner += bytes;
    }
    return true;
  }

  /** Whether no more is to be read before it is known whose it is. */
  synchronized boolean holdsBack() {
    return !open && !whole && received >= BodyRoutes.SMALL;
  }

  /** Whether a part of it waited, or may have, until it was known whose it is. */
  boolean mayWait() {
    return limit > BodyRoutes.SMALL;
  }

  synchronized void end() {
    whole = true;
  }

  synchronized boolean isWhole() {
    return whole;
  }

  /** It is answered, or its client has left. */
  synchronized void release() {
    if (!over) {
      over = true;
      memory.giveBack(source, bySource);
      memory.giveBack(owner, byOwner);
    }
  }
}
