package dev.mosaic.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.user.User;
import dev.mosaic.ports.store.SettingStore;
import dev.mosaic.ports.store.Transactions;
import dev.mosaic.ports.store.UserStore;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Transactions} does. */
public abstract class TransactionsContract {
  private final String key = "test." + UUID.randomUUID();

  protected abstract Transactions transactions();

  protected abstract UserStore users();

  protected abstract SettingStore settings();

  @Test
  void keepsAllWhenTheWorkEnds() {
    User user = People.member("kept-" + UUID.randomUUID());

    String answer =
        transactions()
            .inTransaction(
                () -> {
                  users().insert(user);
                  settings().put(key, "set");
                  return "done";
                });

    assertThat(answer).isEqualTo("done");
    assertThat(users().find(user.id())).isPresent();
    assertThat(settings().get(key)).contains("set");
  }

  @Test
  void keepsNothingWhenTheWorkFailsAndPassesTheFailureOn() {
    User user = People.member("lost-" + UUID.randomUUID());
    IllegalStateException failure = new IllegalStateException("half-way");

    assertThatThrownBy(
            () ->
                transactions()
                    .inTransaction(
                        () -> {
                          users().insert(user);
                          settings().put(key, "set");
                          throw failure;
                        }))
        .isSameAs(failure);

    assertThat(users().find(user.id())).isEmpty();
    assertThat(settings().get(key)).isEmpty();
  }

  @Test
  void joinsTheTransactionThatIsOpen() {
    assertThatThrownBy(
            () ->
                transactions()
                    .inTransaction(
                        () -> {
                          transactions()
                              .inTransaction(
                                  () -> {
                                    settings().put(key, "inner");
                                    return true;
                                  });
                          throw new IllegalStateException("outer");
                        }))
        .hasMessage("outer");

    assertThat(settings().get(key)).isEmpty();
  }
}
