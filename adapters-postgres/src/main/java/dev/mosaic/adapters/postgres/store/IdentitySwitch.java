package dev.mosaic.adapters.postgres.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sets the person the open transaction works for. The setting ends with the transaction, so that no
 * connection carries anybody's identity back into the pool.
 */
final class IdentitySwitch {
  private static final String TELL =
      "select set_config('mosaic.user_id', ?, true), set_config('mosaic.scope', ?, true)";

  /** The person set last in the thread's open transaction; unset where none is open. */
  private final ThreadLocal<@Nullable Identity> told = new ThreadLocal<>();

  /** The identity of the thread's open transaction; nobody where none is open. */
  Identity present() {
    Identity present = told.get();
    return present == null ? Identity.NOBODY : present;
  }

  /** Does a piece of a transaction's work as somebody, and goes back to who it was before. */
  <T> T as(Identity identity, Connection connection, Supplier<T> work) {
    Identity before = told.get();
    Identity present = present();
    told.set(identity);
    try {
      tellIfOther(connection, present, identity);
      T answer = work.get();
      if (before != null) {
        tellIfOther(connection, identity, before);
      }
      return answer;
    } catch (RuntimeException | Error failure) {
      if (before != null) {
        tellAfterFailure(connection, before, failure);
      }
      throw failure;
    } finally {
      if (before == null) {
        told.remove();
      } else {
        told.set(before);
      }
    }
  }

  private static void tellIfOther(Connection connection, Identity present, Identity next) {
    if (!present.equals(next)) {
      tell(connection, next);
    }
  }

  /** Somebody further out may catch the failure and go on in this transaction. */
  private static void tellAfterFailure(Connection connection, Identity before, Throwable failure) {
    try {
      tell(connection, before);
    } catch (IdentityUnknown transactionIsLost) {
      failure.addSuppressed(transactionIsLost);
    }
  }

  private static void tell(Connection connection, Identity identity) {
    try (PreparedStatement statement = connection.prepareStatement(TELL)) {
      statement.setString(1, identity.userId());
      statement.setString(2, identity.scope());
      statement.execute();
    } catch (SQLException failure) {
      throw new IdentityUnknown(failure);
    }
  }

  /** No person was set in the database, so it must not be queried. */
  static final class IdentityUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IdentityUnknown(SQLException cause) {
      super("the database could not be set to work for a person", cause);
    }
  }
}
