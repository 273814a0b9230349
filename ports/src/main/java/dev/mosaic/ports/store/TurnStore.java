package dev.mosaic.ports.store;

import dev.mosaic.domain.chat.ClientTurnId;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.NumberedEvent;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.chat.TurnRecord;
import dev.mosaic.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Turns and what happened in them, for a while, events sealed at rest with the owner's data key.
 * Other people's are as if they did not exist. A conversation takes its turns along when it is
 * deleted.
 */
public interface TurnStore {
  /**
   * Notes a turn that begins. Its conversation must be there.
   *
   * @return false, and nothing is noted, where the person has a turn of this client id; of many
   *     calls at once one notes
   */
  boolean begin(TurnRecord turn);

  Optional<TurnRecord> find(UserId owner, ClientTurnId id);

  /**
   * Adds events of one turn, in order of their ids; no-op if the turn is gone or somebody else's.
   *
   * @param events at least one, each with a greater id than all before
   */
  void append(UserId owner, TurnId turn, List<NumberedEvent> events);

  /**
   * Notes when a turn ended; no-op if it is gone or somebody else's.
   *
   * @param last events to add before, as with {@link #append}; may be empty
   */
  void end(UserId owner, TurnId turn, List<NumberedEvent> last, Instant at);

  /**
   * Kept events of a conversation, in order.
   *
   * @param id only later ones; 0 for all
   */
  List<NumberedEvent> after(UserId owner, ConversationId conversation, long id);

  /** Kept events of one turn, in order. */
  List<NumberedEvent> of(UserId owner, TurnId turn);

  /** Greatest id of an event in a conversation, 0 where there is none. */
  long last(UserId owner, ConversationId conversation);

  /** Turns of everybody that have not ended. Call at boot only: then nobody works on them. */
  List<TurnRecord> unended();

  /** Forgets turns that ended before, with their events, whoever's they are; returns how many. */
  int forgetEndedBefore(Instant time);
}
