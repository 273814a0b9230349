package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.server.system.OwnerMatrix.Cell;
import dev.mosaic.server.system.OwnerMatrix.Operation;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks every operation of the API as everybody who should get nothing from it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnerMatrixTest {
  private final Instance instance = Instance.withoutEngine();
  private final Strangers strangers = new Strangers(instance);
  private Map<String, Operation> operations;

  @BeforeAll
  void theApiIsDescribed() {
    instance.claimed();
    operations =
        OwnerMatrix.operationsIn(instance.browser().get("/openapi.yaml").expect(200).body());
    strangers.arrive();
  }

  @AfterAll
  void end() {
    instance.close();
  }

  @Test
  void hasARowForEveryOperationAndAnOperationForEveryRow() {
    assertThat(OwnerMatrix.rows().keySet()).isEqualTo(operations.keySet());
  }

  @ParameterizedTest
  @MethodSource("cells")
  void givesNothingAway(Cell cell) {
    for (Strangers.Call call : strangers.calls(cell)) {
      Browser.Answer answer = call.make();

      assertThat(answer.status()).as("%s: %s", call.who(), answer.body()).isEqualTo(cell.status());
      assertThat(answer.body()).as(call.who()).doesNotContain(Strangers.PLANTED);
    }
  }

  Stream<Cell> cells() {
    return OwnerMatrix.cells(operations).stream();
  }
}
