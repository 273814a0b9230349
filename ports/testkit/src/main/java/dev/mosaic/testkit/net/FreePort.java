package dev.mosaic.testkit.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Ports for servers that take no 0 and are bound only later.
 *
 * <p>What the kernel hands out for 0 or to a connection that goes out may be handed out again
 * before the server binds it. These ports lie below that range, each process begins elsewhere among
 * them, and none is given twice.
 */
public final class FreePort {
  private static final int FIRST = 12_000;
  // Linux hands out 32768 and up by itself.
  private static final int COUNT = 20_000;
  // Far apart for processes that were started one after the other.
  private static final int STRIDE = 197;

  private static long next = ProcessHandle.current().pid() * STRIDE;

  private FreePort() {}

  /**
   * One that nothing listens on, at no address of this machine.
   *
   * @throws IllegalStateException if there is none
   */
  public static synchronized int next() {
    for (int tries = 0; tries < COUNT; tries++) {
      int port = FIRST + Math.floorMod(next, COUNT);
      next += 2;
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("no port is free");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
