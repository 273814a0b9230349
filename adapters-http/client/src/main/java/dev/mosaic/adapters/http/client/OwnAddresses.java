package dev.mosaic.adapters.http.client;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/**
 * What belongs to this instance: where its own services listen, where its agents stand, and which
 * addresses its machine has. Asked at every judgement, since all of it changes while Mosaic runs.
 */
public interface OwnAddresses {
  /** Mosaic's own listeners, its database, its engine. */
  List<OwnEndpoint> endpoints();

  /** Whether an agent stands there, or may be put there any moment. Doubt is a yes. */
  boolean isAgents(InetAddress address);

  /**
   * Whether the machine Mosaic runs on has this address, on whatever interface. Doubt is a yes:
   * better to refuse a stranger than to call oneself.
   */
  default boolean isThisMachines(InetAddress address) {
    try {
      return address.isLoopbackAddress()
          || address.isAnyLocalAddress()
          || NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException unknown) {
      return true;
    }
  }

  /** Without agents. */
  static OwnAddresses of(List<OwnEndpoint> endpoints) {
    List<OwnEndpoint> own = List.copyOf(endpoints);
    return new OwnAddresses() {
      @Override
      public List<OwnEndpoint> endpoints() {
        return own;
      }

      @Override
      public boolean isAgents(InetAddress address) {
        return false;
      }
    };
  }
}
