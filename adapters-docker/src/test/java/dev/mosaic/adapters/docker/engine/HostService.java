package dev.mosaic.adapters.docker.engine;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A service on the host that says hello to whoever connects. */
final class HostService implements AutoCloseable {
  private final ServerSocket server;

  private HostService(@Nullable InetAddress address) throws IOException {
    server = new ServerSocket(0, 5, address);
    Thread.startVirtualThread(this::greetAll);
  }

  static HostService onAllAddresses() throws IOException {
    return new HostService(null);
  }

  static HostService onLoopback() throws IOException {
    return new HostService(InetAddress.getLoopbackAddress());
  }

  static HostService on(String address) throws IOException {
    return new HostService(InetAddress.getByName(address));
  }

  int port() {
    return server.getLocalPort();
  }

  /** What the host itself gets. */
  static String hello(String host, int port) throws IOException {
    try (Socket socket = new Socket(host, port)) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  /** The host's own, agents' bridges aside, and those given. */
  static List<String> addresses(String... more) throws IOException {
    return Stream.concat(
            NetworkInterface.networkInterfaces()
                .filter(it -> !it.getName().startsWith("msc"))
                .flatMap(NetworkInterface::inetAddresses)
                .filter(it -> it instanceof Inet4Address && !it.isLoopbackAddress())
                .map(InetAddress::getHostAddress),
            Stream.of(more))
        .distinct()
        .toList();
  }

  private void greetAll() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket.getOutputStream().write("hello\n".getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        // Closed by the test.
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
