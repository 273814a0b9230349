package dev.mosaic.adapters.postgres.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.testkit.store.ConcurrentCalls;
import io.micronaut.transaction.exceptions.UnexpectedRollbackException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store whose statements forgot their `where user_id`, and the identity that saves the day. */
class ForgottenScopeTest {
  private final PostgresTransactions transactions = RealDatabase.bean(PostgresTransactions.class);
  private final ForgetfulProviderRows forgetful = RealDatabase.bean(ForgetfulProviderRows.class);
  private final ProviderStore broken =
      new PostgresProviderStore(
          forgetful.inPlaceOf(RealDatabase.bean(ProviderRows.class)), transactions);

  private Belongings ada;
  private Belongings bob;

  @BeforeEach
  void twoPeople() {
    RealDatabase.empty();
    ada = Belongings.of("ada");
    bob = Belongings.of("bob");
  }

  @Test
  void stillShowsAndRemovesNothingOfSomebodyElse() {
    assertThat(broken.list(ada.id())).containsExactly(ada.account());
    assertThat(broken.find(ada.id(), bob.account().id())).isEmpty();
    assertThat(broken.delete(ada.id(), bob.account().id())).isFalse();

    assertThat(broken.list(bob.id())).containsExactly(bob.account());
  }

  @Test
  void showsNothingWhereNobodyWasNamed() {
    assertThat(transactions.inTransaction(forgetful::all)).isEmpty();
    assertThat(transactions.as(Identity.SERVER, forgetful::all)).isEmpty();
  }

  @Test
  void aCallWithinAnotherWorksForItsOwnPersonAndGoesBack() {
    List<UUID> seen =
        transactions.inTransaction(
            () -> {
              UUID first = transactions.asOwner(ada.id(), this::soleOwner);
              UUID second =
                  transactions.asOwner(
                      bob.id(),
                      () -> {
                        transactions.asOwner(ada.id(), this::soleOwner);
                        transactions.inTransaction(this::soleOwner);
                        return soleOwner();
                      });
              assertThat(forgetful.all()).isEmpty();
              return List.of(first, second);
            });

    assertThat(seen).containsExactly(ada.id().value(), bob.id().value());
  }

  @Test
  void aCallThatFailsWithinAnotherLeavesItsPersonBehind() {
    List<UUID> seen = new ArrayList<>();

    assertThatThrownBy(
            () ->
                transactions.asOwner(
                    ada.id(),
                    () -> {
                      assertThatThrownBy(() -> transactions.asOwner(bob.id(), this::fail))
                          .hasMessage("half-way");
                      return seen.add(soleOwner());
                    }))
        .isInstanceOf(UnexpectedRollbackException.class);

    assertThat(seen).containsExactly(ada.id().value());
  }

  @Test
  void noneOfFiveHundredCallsOverThePoolSeesWhatItsPredecessorMight() {
    List<Belongings> people = List.of(ada, bob);

    List<Boolean> right =
        ConcurrentCalls.call(
            500,
            i -> {
              if (i % 5 == 4) {
                return transactions.inTransaction(forgetful::all).isEmpty();
              }
              Belongings acting = people.get(i % 2);
              UserId asked = people.get(i % 3 % 2).id();
              return ActingPerson.as(
                      acting.id(), () -> transactions.asOwner(asked, this::soleOwner))
                  .equals(acting.id().value());
            });

    assertThat(right).hasSize(500).containsOnly(true);
  }

  private UUID soleOwner() {
    List<UUID> owners = forgetful.all().stream().map(ProviderRow::userId).toList();
    assertThat(owners).hasSize(1);
    return owners.getFirst();
  }

  private UUID fail() {
    throw new IllegalStateException("half-way");
  }
}
