package dev.mosaic.application.agent.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentOwner;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.testkit.Outside;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgentRosterTest {
  private final Outside outside = new Outside();
  private final AgentRoster roster = new AgentRoster(outside.stores.agents(), outside.clock);
  private final UserId ada = UserId.random();

  @Test
  void knowsAnAgentByTheIdItWasStoredUnder() {
    AgentRecord record = AgentRecord.fresh(AgentId.ofUser(UUID.randomUUID()), ada);
    outside.stores.agents().findOrInsert(record);

    assertThat(roster.of(ada).agent).isEqualTo(record.id());
    assertThat(roster.of(record)).isSameAs(roster.of(ada));
  }

  @Test
  void givesAnAgentThatNeverRanAnIdAndKeepsIt() {
    AgentId first = roster.of(ada).agent;

    assertThat(roster.of(ada).agent).isEqualTo(first);
    assertThat(roster.of(UserId.random()).agent).isNotEqualTo(first);
    assertThat(roster.entries()).hasSize(2);
  }

  @Test
  void anAgentOfTheInstanceServesNoSingleUser() {
    RosterEntry entry =
        new RosterEntry(
            AgentId.ofSystem(UUID.randomUUID()),
            new AgentOwner.OfInstance(),
            outside.clock.instant());

    assertThatThrownBy(entry::user)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(entry.agent.toString());
  }
}
