package dev.mosaic.adapters.postgres.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.adapters.postgres.sealing.KeyCheck.Verdict;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.store.Transactions;
import dev.mosaic.testkit.store.ConcurrentCalls;
import dev.mosaic.testkit.time.HandMovedClock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyCheckTest {
  private static final String BOTH = "k2:" + Keys.TWO + ",k1:" + Keys.ONE;

  @BeforeEach
  void empty() {
    RealDatabase.empty();
  }

  @Test
  void takesTheFirstKeyItSees() {
    assertThat(verify(Keys.ONE)).isEqualTo(new Verdict.Opens());
    assertThat(verify(Keys.ONE_IN_HEX)).isEqualTo(new Verdict.Opens());

    assertThat(checkedKeys()).containsExactly("k1");
  }

  @Test
  void refusesAnotherKeyAndWritesNothing() {
    verify(Keys.ONE);

    assertThat(verify(Keys.TWO))
        .isInstanceOfSatisfying(
            Verdict.WrongKey.class,
            wrong ->
                assertThat(wrong.sentence())
                    .startsWith("MOSAIC_SECRET_KEY is not the key this database was sealed with"));
    assertThat(verify("k2:" + Keys.TWO)).isInstanceOf(Verdict.WrongKey.class);

    assertThat(checkedKeys()).containsExactly("k1");
  }

  @Test
  void learnsANewFirstKeyThatComesWithTheOldOne() {
    verify(Keys.ONE);

    assertThat(verify(BOTH)).isEqualTo(new Verdict.Opens());

    assertThat(checkedKeys()).containsExactlyInAnyOrder("k1", "k2");
    assertThat(verify("k2:" + Keys.TWO)).isEqualTo(new Verdict.Opens());
  }

  @Test
  void refusesARingThatMissesAKeyStillInUse() {
    verify(Keys.ONE);
    seal(Keys.ONE);
    verify(BOTH);

    assertThat(verify("k2:" + Keys.TWO))
        .isInstanceOfSatisfying(
            Verdict.WrongKey.class,
            wrong -> assertThat(wrong.sentence()).contains("lacks the key named k1"));
  }

  @Test
  void servesEverybodyElseWhereADataKeyNamesAKeyThatNeverWas() {
    verify(Keys.ONE);
    seal(Keys.ONE);

    RealDatabase.execute("update data_key set wrapped = 'spoiled by something else'");

    assertThat(verify(Keys.ONE)).isEqualTo(new Verdict.Opens());
  }

  @Test
  void refusesADatabaseWhoseCheckWasRemoved() {
    verify(Keys.ONE);
    seal(Keys.ONE);
    RealDatabase.execute("delete from key_check");

    assertThat(verify(Keys.ONE)).isInstanceOf(Verdict.WrongKey.class);
  }

  @Test
  void ofParallelFirstStartsWithTwoKeysOneWins() {
    List<Verdict> verdicts = ConcurrentCalls.call(8, i -> verify(i % 2 == 0 ? Keys.ONE : Keys.TWO));

    assertThat(verdicts).hasAtLeastOneElementOfType(Verdict.Opens.class);
    assertThat(verdicts.stream().filter(Verdict.WrongKey.class::isInstance)).hasSize(4);
    assertThat(checkedKeys()).hasSize(1);
  }

  private static Verdict verify(String ring) {
    return new KeyCheck(
            KeyRing.parse(ring),
            RealDatabase.bean(KeyCheckTable.class),
            RealDatabase.bean(EarlierRows.class),
            RealDatabase.bean(Transactions.class),
            HandMovedClock.started())
        .verify();
  }

  private static void seal(String ring) {
    new KeyRingSecretVault(
            KeyRing.parse(ring), RealDatabase.bean(DataKeyTable.class), HandMovedClock.started())
        .seal(SecretPlace.ofInstance("system_config", "value", "a"), new SecretText("secret"));
  }

  private static List<String> checkedKeys() {
    return RealDatabase.column("select key_id from key_check");
  }
}
