package dev.mosaic.server.system;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/**
 * Everything that takes two people with an agent each: two real gateways cost most of a minute to
 * start, so all of it looks at the same two.
 */
@Tag("engine")
class TwoPeopleTest {
  private static TwoPeople people;

  @BeforeAll
  static void twoAgentsAreAwake() throws Exception {
    people = TwoPeople.awake();
  }

  @AfterAll
  static void endEverything() {
    people.close();
  }

  @Nested
  class Users extends TwoUsers {
    Users() {
      super(people);
    }
  }

  @Nested
  class Secrets extends PlantedSecrets {
    Secrets() {
      super(people);
    }
  }

  @Nested
  class Administrator extends AdministratorAtAnAgent {
    Administrator() {
      super(people);
    }
  }

  @Nested
  class Scope extends BrokenScope {
    Scope() {
      super(people);
    }
  }

  @Nested
  class Flooded extends FloodedListener {
    Flooded() {
      super(people);
    }
  }
}
