package dev.mosaic.server.system.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestInstance;

/**
 * Uses the production stack as a person would from its first start on, looks at its walls, attacks
 * its door and replaces its server. compose-test.sh makes the images and runs this; Maven by itself
 * does not.
 */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductionStack {
  private StackWorld world;

  @BeforeAll
  void up() {
    world = StackWorld.up();
  }

  @AfterAll
  void down() {
    if (world != null) {
      world.close();
    }
  }

  @Nested
  @Order(1)
  class IsUsed extends FirstUse {
    IsUsed() {
      super(world);
    }
  }

  @Nested
  @Order(2)
  class HasWalls extends StackWalls {
    HasWalls() {
      super(world);
    }
  }

  @Nested
  @Order(3)
  class IsAttacked extends PublicDoor {
    IsAttacked() {
      super(world);
    }
  }

  @Nested
  @Order(4)
  class GetsANewServer {
    @Test
    void sessionAndAgentOutliveTheServersContainer() {
      world.stack().replaceServer();

      world.ada().get("/api/auth/me").expect(200);
      assertThat(world.ada().get("/api/agent").expect(200).body()).contains("\"running\"");
    }
  }
}
