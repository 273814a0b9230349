package dev.mosaic.adapters.http.client.llm;

import java.io.IOException;
import java.net.Proxy;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.apache.hc.client5.http.io.DetachedSocketFactory;

/**
 * Sockets that tell at once whether the other side has closed them. A plain one tells only whoever
 * waits at it for a millisecond, which is what a call would begin with.
 */
final class ChannelSockets implements DetachedSocketFactory {
  @Override
  public Socket create(Proxy proxy) throws IOException {
    return SocketChannel.open().socket();
  }

  /**
   * Whether nothing can be asked over an idle connection any more: it is closed, or something came
   * that nobody asked for, such as word that it will be. What came is gone then.
   *
   * @param socket one of these, with or without TLS above it
   */
  static boolean isDead(Socket socket) {
    SocketChannel channel = socket.getChannel();
    try {
      channel.configureBlocking(false);
      try {
        return channel.read(ByteBuffer.allocate(1)) != 0;
      } finally {
        channel.configureBlocking(true);
      }
    } catch (IOException broken) {
      return true;
    }
  }
}
