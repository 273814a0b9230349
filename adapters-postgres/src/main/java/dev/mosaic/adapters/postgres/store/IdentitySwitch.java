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

  /**
   * The identity of the thread's open transaction. Where none is open, whoever acts; nobody if
   * nobody does.
   */
  Identity present() {
    Standing open = standing.get();
    return open == null ? Identity.ofActing(Identity.NOBODY) : open.present;
  }

  /** Whether this thread has a transaction open. */
  boolean isOpen() {
    return standing.get() != null;
  }

  /** Does a piece of a transaction's work as somebody, and goes back to who it was before. */
  <T> T as(Identity identity, Connection connection, Supplier<T> work) {
    Standing open = standing.get();
    if (open != null) {
      return open.within(identity, work);
    }
    standing.set(new Standing(connection, identity));
    try {
      return work.get();
    } finally {
      standing.remove();
    }
  }

  /** For whom a transaction works, as the database was told. */
  private static final class Standing {
    private final Connection connection;
    private Identity present;

    Standing(Connection connection, Identity first) {
      this.connection = connection;
      this.present = first;
      // Without a word a transaction is for nobody.
      if (!first.equals(Identity.NOBODY)) {
        tell(first);
      }
    }

    <T> T within(Identity identity, Supplier<T> work) {
      Identity before = present;
      if (identity.equals(before)) {
        return work.get();
      }
      present = identity;
      try {
        tell(identity);
        T answer = work.get();
        tell(before);
        return answer;
      } catch (RuntimeException | Error failure) {
        tellAfter(failure, before);
        throw failure;
      } finally {
        present = before;
      }
    }

    /** Somebody further out may catch the failure and go on in this transaction. */
    private void tellAfter(Throwable failure, Identity before) {
      try {
        tell(before);
      } catch (IdentityUnknown transactionIsLost) {
        failure.addSuppressed(transactionIsLost);
      }
    }

    private void tell(Identity identity) {
      try (PreparedStatement statement = connection.prepareStatement(TELL)) {
        statement.setString(1, identity.userId());
        statement.setString(2, identity.scope());
        statement.execute();
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
