package dev.mosaic.application.chat;

import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.TurnFault;
import org.jspecify.annotations.Nullable;

/**
 * How a turn ended.
 *
 * @param tell whether the receiver has yet to see the fault
 * @param rest the gateway's own words about the end, for the receiver
 * @param isLeft whether it has not: it only ended for this process, and the next one goes on
 */
@SuppressWarnings("ArrayRecordComponent")
record Ending(Status status, @Nullable TurnFault fault, boolean tell, byte[] rest, boolean isLeft) {
  private static final byte[] NOTHING = {};

  static Ending complete() {
    return complete(NOTHING);
  }

  static Ending complete(byte[] rest) {
    return new Ending(Status.COMPLETE, null, false, rest, false);
  }

  static Ending left() {
    return new Ending(Status.STREAMING, null, false, NOTHING, true);
  }

  static Ending interrupted() {
    return new Ending(Status.INTERRUPTED, null, false, NOTHING, false);
  }

  static Ending failed(TurnFault fault) {
    return new Ending(Status.FAILED, fault, true, NOTHING, false);
  }

  /** Failed, as the receiver has already heard from the gateway. */
  static Ending failed(TurnFault fault, byte[] rest) {
    return new Ending(Status.FAILED, fault, false, rest, false);
  }

  /** Whether neither gateway nor vendor would take the message as it is. */
  boolean isRefusal() {
    return fault != null && fault.isRefusal();
  }

  /** Tells the receiver what it does not know yet. */
  void tell(TurnReceiver receiver) {
    if (isLeft) {
      return;
    }
    if (fault != null && tell) {
      receiver.failed(fault);
    } else if (rest.length > 0) {
      receiver.part(rest);
    }
    receiver.ended(status, fault);
  }
}
