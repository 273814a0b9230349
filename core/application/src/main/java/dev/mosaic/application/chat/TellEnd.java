package dev.mosaic.application.chat;

import dev.mosaic.application.push.TellBrowsers;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.Conversation.Origin;
import dev.mosaic.domain.push.PushNotice;
import java.time.Clock;
import java.time.Duration;

/** Has somebody told of an answer's end who does not see it. */
final class TellEnd {
  private final TellBrowsers telling;
  private final Clock clock;

  TellEnd(TellBrowsers telling, Clock clock) {
    this.telling = telling;
    this.clock = clock;
  }

  /**
   * @param followed whether a page of its owner's has seen it
   */
  void begin(Turn turn, Ending ending, boolean followed) {
    // A turn without a client's name is answered to a connection, which is there or gave up.
    boolean ofAPage = turn.command().origin() == Origin.PERSON && turn.command().clientId() != null;
    boolean ended = ending.status() == Status.COMPLETE || ending.status() == Status.FAILED;
    if (ofAPage && ended) {
      telling.tell(
          new TellBrowsers.Ended(
              turn.owner(),
              turn.conversation(),
              ending.status() == Status.COMPLETE
                  ? PushNotice.Kind.ANSWERED
                  : PushNotice.Kind.FAILED,
              Duration.between(turn.answer().createdAt(), clock.instant()),
              followed));
    }
  }
}
