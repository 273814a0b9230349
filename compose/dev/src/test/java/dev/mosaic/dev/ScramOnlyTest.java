package dev.mosaic.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** Another user of the machine listens where the database should. */
class ScramOnlyTest {
  private static final String PASSWORD = "heliotrope-password";
  private static final int CLEARTEXT = 3;

  @Test
  void sendsNoPasswordToAPortThatAsksForItInTheClear() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      FutureTask<String> heard = new FutureTask<>(() -> askInTheClear(taken));
      Thread.startVirtualThread(heard);
      Properties connection = new Properties();
      connection.setProperty("user", "postgres");
      connection.setProperty("password", PASSWORD);
      connection.setProperty("sslmode", "disable");
      connection.setProperty("gssEncMode", "disable");
      connection.setProperty("authenticationPluginClassName", ScramOnly.class.getName());
      String url = "jdbc:postgresql://127.0.0.1:" + taken.getLocalPort() + "/postgres";

      assertThatThrownBy(() -> DriverManager.getConnection(url, connection))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("is not the bundled database");
      assertThat(heard.get()).doesNotContain(PASSWORD);
    }
  }

  private static String askInTheClear(ServerSocket taken) throws IOException {
    try (Socket caller = taken.accept()) {
      DataInputStream in = new DataInputStream(caller.getInputStream());
      in.skipNBytes(in.readInt() - Integer.BYTES);
      DataOutputStream out = new DataOutputStream(caller.getOutputStream());
      out.writeByte('R');
      out.writeInt(2 * Integer.BYTES);
      out.writeInt(CLEARTEXT);
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
