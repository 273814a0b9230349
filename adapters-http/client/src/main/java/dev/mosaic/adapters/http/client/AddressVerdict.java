package dev.mosaic.adapters.http.client;

import java.net.InetAddress;
import java.util.List;

/** Whether Mosaic may call an address. */
public sealed interface AddressVerdict {
  /**
   * It may, but only at these addresses.
   *
   * @param onThisMachine whether all of them are loopback addresses
   */
  record Allowed(List<InetAddress> addresses, boolean onThisMachine) implements AddressVerdict {
    public Allowed {
      addresses = List.copyOf(addresses);
    }
  }

  /** The name leads nowhere. */
  record Unresolved() implements AddressVerdict {}

  /** It may not. */
  record Blocked(Reason reason) implements AddressVerdict {}

  /** Why an address is blocked. */
  enum Reason {
    /** Link-local, cloud metadata, multicast: never anyone's vendor. */
    NEVER,
    /** Loopback or private, and the caller is not allowed those. */
    PRIVATE,
    /** Mosaic's own. */
    OWN
  }
}
