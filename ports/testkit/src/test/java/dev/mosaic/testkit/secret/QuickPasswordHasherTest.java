package dev.mosaic.testkit.secret;

import dev.mosaic.ports.secret.PasswordHasher;

class QuickPasswordHasherTest extends PasswordHasherContract {
  private final QuickPasswordHasher fake = new QuickPasswordHasher();

  @Override
  protected PasswordHasher hasher() {
    return fake;
  }
}
