package dev.mosaic.adapters.postgres.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.adapters.postgres.connection.DatasourceProperties;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.chat.TurnRecord;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.TurnStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.ConcurrentCalls;
import dev.mosaic.testkit.store.People;
import dev.mosaic.testkit.time.HandMovedClock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many answers that end at once, in a database that is slow to write them. */
class CrowdedPoolTest {
  private static final Instant NOW = HandMovedClock.START;
  private static final int ENDINGS = DatasourceProperties.POOL_SIZE * 2;
  private static final String WAITING =
      "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like 'update"
          + " turn%'";

  private final TurnStore turns = RealDatabase.bean(TurnStore.class);
  private final ConversationStore conversations = RealDatabase.bean(ConversationStore.class);
  private UserId ada;
  private TurnRecord turn;

  @BeforeEach
  void adaBeginsATurn() {
    RealDatabase.empty();
    ada = People.joined(RealDatabase.bean(UserStore.class));
    ConversationId talk = ConversationId.random();
    conversations.insert(Conversation.begin(talk, ada, "Talk", NOW));
    turn = new TurnRecord(new TurnId(UUID.randomUUID()), ada, talk, null, false, NOW);
    turns.begin(turn);
  }

  @Test
  void leavesConnectionsToThoseWhoWantAnAnswerAndLosesNoEnd() throws SQLException {
    try (Connection slow = RealDatabase.connect();
        PreparedStatement lock =
            slow.prepareStatement("select * from turn where id = ? for update")) {
      slow.setAutoCommit(false);
      lock.setObject(1, turn.id().value());
      lock.execute();
      CompletableFuture<List<Boolean>> endings =
          CompletableFuture.supplyAsync(() -> ConcurrentCalls.call(ENDINGS, i -> ended()));
      await()
          .atMost(RealDatabase.PATIENCE)
          .until(
              () ->
                  Integer.parseInt(RealDatabase.column(WAITING).getFirst())
                      >= DatasourceProperties.POOL_SIZE / 2);

      assertThat(conversations.find(ada, turn.conversation())).isPresent();

      slow.rollback();
      assertThat(endings.join()).hasSize(ENDINGS).containsOnly(true);
    }
    assertThat(turns.unended()).isEmpty();
  }

  private boolean ended() {
    turns.end(ada, turn.id(), List.of(), NOW);
    return true;
  }
}
