package dev.mosaic.dev;

import java.util.Properties;
import org.postgresql.PGProperty;
import org.postgresql.plugin.AuthenticationPlugin;
import org.postgresql.plugin.AuthenticationRequestType;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/**
 * Keeps the driver from telling the password to whatever listens on the database's port. Another
 * user of the machine may have taken it first and ask for the password in the clear; under SCRAM
 * the other side has to prove that it knows the password already.
 */
public final class ScramOnly implements AuthenticationPlugin {
  private final String password;

  /** Made by the driver, with the properties of the connection. */
  public ScramOnly(Properties connection) {
    this.password = String.valueOf(PGProperty.PASSWORD.getOrDefault(connection));
  }

  @Override
  public char[] getPassword(AuthenticationRequestType type) throws PSQLException {
    if (type != AuthenticationRequestType.SASL) {
      throw new PSQLException(
          "what listens on the database's port is not the bundled database",
          PSQLState.INVALID_AUTHORIZATION_SPECIFICATION);
    }
    return password.toCharArray();
  }
}
