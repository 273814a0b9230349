package dev.mosaic.adapters.http.server.limits;

import dev.mosaic.adapters.http.listener.ConnectionSlots;
import dev.mosaic.adapters.http.listener.MemoryBudget;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.security.ClientAddress;
import io.netty.channel.Channel;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What all connections of the public listener share, and the rules they are judged by. */
@Singleton
final class PublicDoor {
  private static final int NETWORK_BYTES = 8;

  private final ClientAddress addresses;
  private final DoorLimits limits;
  private final ConnectionSlots<Object> slots;
  private final MemoryBudget<Object> memory;

  PublicDoor(ClientAddress addresses, @Nullable DoorLimits limits) {
    this.addresses = addresses;
    this.limits = limits == null ? DoorLimits.standard() : limits;
    this.slots = new ConnectionSlots<>(this.limits.connections());
    this.memory = new MemoryBudget<>(this.limits.allBodies(), this.limits.bodiesOfOne());
  }

  MemoryBudget<Object> memory() {
    return memory;
  }

  ConnectionSlot slotOf(Channel channel) {
    return isProxied(channel)
        ? ConnectionSlot.ofProxy(slots, limits)
        : ConnectionSlot.ofClient(slots, limits, network(peerOf(channel)));
  }

  DoorDeadlines deadlinesOf(Channel channel) {
    return new DoorDeadlines(limits, isProxied(channel));
  }

  /** Where a request comes from, as far as trusted proxies say. */
  Object clientOf(Channel channel, HttpRequest head) {
    return network(addresses.of(peerOf(channel), head.headers().getAll("X-Forwarded-For")));
  }

  /** Whether a head can be read; null if it can. */
  static @Nullable Problem judge(HttpRequest head) {
    if (head.decoderResult().isFailure()) {
      return head.decoderResult().cause() instanceof TooLongFrameException
          ? Problem.headTooLarge()
          : Problem.malformed("The request cannot be read.");
    }
    if (!isAddress(head.uri())) {
      return Problem.malformed("The address cannot be read.");
    }
    // Unpacked, a small body could be a thousand times as large.
    String encoding = head.headers().get(HttpHeaderNames.CONTENT_ENCODING);
    return encoding == null || HttpHeaderValues.IDENTITY.contentEqualsIgnoreCase(encoding.strip())
        ? null
        : Problem.packed();
  }

  // Odd signs in a path are read as browsers mean them; what else cannot be read names nothing.
  private static boolean isAddress(String uri) {
    if (uri.startsWith("/")) {
      return true;
    }
    try {
      new URI(uri);
      return true;
    } catch (URISyntaxException unreadable) {
      return false;
    }
  }

  /** Whether a request may go on; null if it may. */
  static @Nullable Problem judge(DoorExchange exchange) {
    if (exchange.isTooLarge()) {
      return Problem.bodyTooLarge();
    }
    return exchange.begin() ? null : Problem.serverBusy();
  }

  /** Whether there is room for a piece of a body; null if there is. */
  static @Nullable Problem judge(HttpContent piece, DoorExchange exchange) {
    boolean kept = exchange.add(piece.content().readableBytes());
    if (exchange.isTooLarge()) {
      return Problem.bodyTooLarge();
    }
    return kept ? null : Problem.serverBusy();
  }

  private boolean isProxied(Channel channel) {
    return addresses.isProxy(peerOf(channel));
  }

  private static InetAddress peerOf(Channel channel) {
    return ((InetSocketAddress) channel.remoteAddress()).getAddress();
  }

  // Whoever has one address of IPv6 has the whole network it lies in.
  private static Object network(InetAddress address) {
    return address instanceof Inet6Address
        ? ByteBuffer.wrap(address.getAddress(), 0, NETWORK_BYTES)
        : address;
  }
}
