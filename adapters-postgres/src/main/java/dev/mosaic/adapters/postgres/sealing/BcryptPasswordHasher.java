package dev.mosaic.adapters.postgres.sealing;

import dev.mosaic.domain.secret.Password;
import dev.mosaic.domain.secret.PasswordHash;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.secret.PasswordHasher;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/** bcrypt on at most half of the cores, so that sign-ins cannot starve the rest. */
public final class BcryptPasswordHasher implements PasswordHasher {
  /** Work factor of new hashes; a few hundred milliseconds. */
  static final int COST = 12;

  /** Of 40 random bytes nobody kept, so no text is its password. Of the same cost as new hashes. */
  static final String DUMMY_HASH = "$2b$12$L7CiavH.euYYvqOwKTOUm.2opGW0Kzmpw8klKxWHcZTdUuSyPLoHW";

  private static final String VERSION = "2b";
  private static final int SALT_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final Semaphore turns;

  public BcryptPasswordHasher() {
    this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
  }

  BcryptPasswordHasher(int atOnce) {
    turns = new Semaphore(atOnce);
  }

  @Override
  public PasswordHash hash(Password password) {
    byte[] bytes = password.text().reveal().getBytes(StandardCharsets.UTF_8);
    return new PasswordHash(inTurn(() -> hashed(bytes)));
  }

  @Override
  public boolean matches(SecretText presented, PasswordHash hash) {
    byte[] bytes = presented.reveal().getBytes(StandardCharsets.UTF_8);
    if (!bcryptReadsAllOf(bytes)) {
      spendTimeOf(presented);
      return false;
    }
    return inTurn(() -> OpenBSDBCrypt.checkPassword(hash.value(), bytes));
  }

  @Override
  public void spendTimeOf(SecretText presented) {
    inTurn(() -> OpenBSDBCrypt.checkPassword(DUMMY_HASH, new byte[] {0}));
  }

  /**
   * bcrypt stops at 72 bytes and repeats shorter text with a NUL between, so that "a" and "a NUL a"
   * have one hash.
   */
  private static boolean bcryptReadsAllOf(byte[] text) {
    boolean noNul = true;
    for (byte value : text) {
      noNul &= value != 0;
    }
    return noNul && text.length <= Password.MAX_BYTES;
  }

  private String hashed(byte[] password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return OpenBSDBCrypt.generate(VERSION, password, salt, COST);
  }

  private <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
