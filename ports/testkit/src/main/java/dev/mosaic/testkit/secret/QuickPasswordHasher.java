package dev.mosaic.testkit.secret;

import dev.mosaic.domain.secret.Password;
import dev.mosaic.domain.secret.PasswordHash;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.secret.PasswordHasher;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A hash that takes no time and hides nothing, for tests that sign in a lot. */
public final class QuickPasswordHasher implements PasswordHasher {
  private final AtomicInteger comparisons = new AtomicInteger();
  private volatile Runnable meanwhile = () -> {};

  /** What happens while every comparison from now on takes its time. */
  public void meanwhile(Runnable happening) {
    meanwhile = happening;
  }

  @Override
  public PasswordHash hash(Password password) {
    return hash(UUID.randomUUID().toString(), password.text());
  }

  @Override
  public boolean matches(SecretText presented, PasswordHash hash) {
    comparisons.incrementAndGet();
    meanwhile.run();
    if (presented.reveal().getBytes(StandardCharsets.UTF_8).length > Password.MAX_BYTES) {
      return false;
    }
    String salt = hash.value().substring(0, Math.max(0, hash.value().indexOf('$')));
    return hash(salt, presented).equals(hash);
  }

  @Override
  public void spendTimeOf(SecretText presented) {
    comparisons.incrementAndGet();
  }

  /** How often the time of a comparison was spent, on a real hash or a dummy. */
  public int comparisons() {
    return comparisons.get();
  }

  private static PasswordHash hash(String salt, SecretText text) {
    byte[] bytes = text.reveal().getBytes(StandardCharsets.UTF_8);
    return new PasswordHash(salt + "$" + Base64.getEncoder().encodeToString(bytes));
  }
}
