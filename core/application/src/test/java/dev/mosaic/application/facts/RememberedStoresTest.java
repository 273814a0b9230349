package dev.mosaic.application.facts;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.SystemAgent;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AgentConfigStore;
import dev.mosaic.ports.store.AgentStore;
import dev.mosaic.ports.store.PersonalTokenStore;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.SettingStore;
import dev.mosaic.ports.store.ShareStore;
import dev.mosaic.ports.store.Transactions;
import dev.mosaic.ports.store.UsageStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.AgentConfigStoreContract;
import dev.mosaic.testkit.store.AgentStoreContract;
import dev.mosaic.testkit.store.PersonalTokenStoreContract;
import dev.mosaic.testkit.store.ProviderStoreContract;
import dev.mosaic.testkit.store.ShareStoreContract;
import dev.mosaic.testkit.store.TransactionsContract;
import dev.mosaic.testkit.store.UsageStoreContract;
import dev.mosaic.testkit.store.UserDirectoryContract;
import dev.mosaic.testkit.store.UserStoreContract;
import java.util.Map;
import org.junit.jupiter.api.Nested;

/** What is remembered is the same as what is stored, after each write and each transaction. */
class RememberedStoresTest {
  private final MemoryFirst memory = new MemoryFirst();

  private UserStore users() {
    return memory.store(
        UserStore.class,
        memory.watched().ports().users(),
        Map.of("find", asked -> memory.facts().person((UserId) asked[0])));
  }

  private ProviderStore providers() {
    return memory.store(
        ProviderStore.class,
        memory.watched().ports().providers(),
        Map.of(
            "list",
            asked -> memory.facts().accountsOf((UserId) asked[0]),
            "find",
            asked ->
                memory.facts().accountsOf((UserId) asked[0]).stream()
                    .filter(account -> account.id().equals((ProviderId) asked[1]))
                    .findFirst()));
  }

  @Nested
  class Accounts extends ProviderStoreContract {
    @Override
    protected ProviderStore providers() {
      return RememberedStoresTest.this.providers();
    }

    @Override
    protected UserStore users() {
      return RememberedStoresTest.this.users();
    }
  }

  @Nested
  class Shares extends ShareStoreContract {
    @Override
    protected ShareStore shares() {
      return memory.store(
          ShareStore.class,
          memory.watched().ports().shares(),
          Map.of("lentTo", asked -> memory.facts().lentTo((UserId) asked[0])));
    }

    @Override
    protected ProviderStore providers() {
      return RememberedStoresTest.this.providers();
    }

    @Override
    protected UsageStore usage() {
      return memory.watched().ports().usage();
    }

    @Override
    protected UserStore users() {
      return RememberedStoresTest.this.users();
    }
  }

  @Nested
  class Configs extends AgentConfigStoreContract {
    @Override
    protected AgentConfigStore configs() {
      return memory.store(
          AgentConfigStore.class,
          memory.watched().ports().agentConfigs(),
          Map.of("find", asked -> memory.facts().configOf((UserId) asked[0])));
    }

    @Override
    protected ProviderStore providers() {
      return RememberedStoresTest.this.providers();
    }

    @Override
    protected UserStore users() {
      return RememberedStoresTest.this.users();
    }
  }

  @Nested
  class Agents extends AgentStoreContract {
    @Override
    protected AgentStore agents() {
      return memory.store(
          AgentStore.class,
          memory.watched().ports().agents(),
          Map.of("find", asked -> memory.facts().agent((AgentId) asked[0])));
    }

    @Override
    protected ProviderStore providers() {
      return RememberedStoresTest.this.providers();
    }

    @Override
    protected UserStore users() {
      return RememberedStoresTest.this.users();
    }

    @Override
    protected void addSystemAgent(SystemAgent agent) {
      memory.stores().agents().putSystem(agent);
    }
  }

  @Nested
  class Tokens extends PersonalTokenStoreContract {
    @Override
    protected PersonalTokenStore tokens() {
      return memory.store(
          PersonalTokenStore.class, memory.watched().ports().personalTokens(), Map.of());
    }

    @Override
    protected UserStore users() {
      return RememberedStoresTest.this.users();
    }
  }

  @Nested
  class People extends UserStoreContract {
    @Override
    protected UserStore users() {
      return RememberedStoresTest.this.users();
    }
  }

  @Nested
  class Directory extends UserDirectoryContract {
    @Override
    protected UserStore users() {
      return RememberedStoresTest.this.users();
    }
  }

  @Nested
  class Limits extends UsageStoreContract {
    @Override
    protected UsageStore usage() {
      return memory.store(
          UsageStore.class,
          memory.watched().ports().usage(),
          Map.of("limitOf", asked -> memory.facts().limitOf((UserId) asked[0])));
    }

    @Override
    protected UserStore users() {
      return RememberedStoresTest.this.users();
    }
  }

  @Nested
  class Changing extends TransactionsContract {
    @Override
    protected Transactions transactions() {
      return memory.watched().ports().transactions();
    }

    @Override
    protected UserStore users() {
      return RememberedStoresTest.this.users();
    }

    @Override
    protected SettingStore settings() {
      return memory.stores().settings();
    }
  }
}
