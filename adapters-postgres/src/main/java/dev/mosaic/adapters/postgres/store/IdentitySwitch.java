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

  /** Of the thread's open transaction; unset where none is open. */
  private final ThreadLocal<@Nullable Standing> standing = new ThreadLocal<>();

  /** The identity of the thread's open transaction; nobody where none is open. */
  Identity present() {
    Standing open = standing.get();
    return open == null ? Identity.NOBODY : open.present;
  }

  /** Does a piece of a transaction's work as somebody, and goes back to who it was before. */
  <T> T as(Identity identity, Connection connection, Supplier<T> work) {
    Standing open = standing.get();
    if (open != null) {
      return open.during(identity, work);
    }
    Standing fresh = new Standing(connection);
    standing.set(fresh);
    try {
      return fresh.during(identity, work);
    } finally {
      standing.remove();
    }
  }

  /** For whom a transaction works, and what the database was told of it. */
  private static final class Standing {
    private final Connection connection;
    private Identity present = Identity.NOBODY;
    // A transaction begins for nobody. Null where it is not known.
    private @Nullable Identity told = Identity.NOBODY;

    Standing(Connection connection) {
      this.connection = connection;
    }

    <T> T during(Identity identity, Supplier<T> work) {
      Identity before = present;
      present = identity;
      try {
        tell(identity);
        T answer = work.get();
        goBackTo(before);
        return answer;
      } catch (RuntimeException | Error failure) {
        goBackAfter(failure, before);
        throw failure;
      } finally {
        present = before;
      }
    }

    // Work for nobody only groups what stores do, and every store says for whom: so that the
    // database need not be told of nobody between two of them.
    private void goBackTo(Identity before) {
      if (!before.equals(Identity.NOBODY)) {
        tell(before);
      }
    }

    /** Somebody further out may catch the failure and go on in this transaction. */
    private void goBackAfter(Throwable failure, Identity before) {
      told = null;
      try {
        goBackTo(before);
      } catch (IdentityUnknown transactionIsLost) {
        failure.addSuppressed(transactionIsLost);
      }
    }

    private void tell(Identity identity) {
      if (identity.equals(told)) {
        return;
      }
      try (PreparedStatement statement = connection.prepareStatement(TELL)) {
        statement.setString(1, identity.userId());
        statement.setString(2, identity.scope());
        statement.execute();
        told = identity;
      } catch (SQLException failure) {
        throw new IdentityUnknown(failure);
      }
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
