package dev.mosaic.adapters.http.client.push;

import dev.mosaic.adapters.http.client.AddressGuard;
import dev.mosaic.adapters.http.client.AddressVerdict;
import dev.mosaic.adapters.http.client.PinnedHttp;
import dev.mosaic.domain.push.PushEndpoint;
import dev.mosaic.domain.push.PushNotice;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.push.PushService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/** Calls push services, at no other address than the guard has judged. */
public final class HttpPushService implements PushService {
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERRORS = 500;

  private final AddressGuard guard;
  private final PushLimits limits;
  private final PushRequests requests;

  /**
   * @param contact whom a vendor may ask about this instance: an https or mailto address
   */
  public HttpPushService(AddressGuard guard, PushLimits limits, String contact, Clock clock) {
    this.guard = guard;
    this.limits = limits;
    this.requests = new PushRequests(contact, clock);
  }

  @Override
  public SecretText freshKeys() {
    return VapidKeys.fresh();
  }

  @Override
  public String publicKey(SecretText keys) {
    return VapidKeys.of(keys).extractPublicKeyInUncompressedFormAsString();
  }

  @Override
  public Delivery send(SecretText keys, PushEndpoint to, PushNotice notice) {
    return send(keys, URI.create(to.address().reveal()), to, notice);
  }

  Delivery send(SecretText keys, URI address, PushEndpoint to, PushNotice notice) {
    // Whoever subscribes names the address: never one of a private network, whoever they are.
    return switch (guard.judge(address, limits.anywhere())) {
      case AddressVerdict.Unresolved() -> Delivery.LATER;
      case AddressVerdict.Blocked(var why) -> Delivery.REFUSED;
      case AddressVerdict.Allowed(var addresses, boolean localhost) ->
          send(keys, address, addresses, to, notice);
    };
  }

  private Delivery send(
      SecretText keys,
      URI address,
      List<InetAddress> addresses,
      PushEndpoint to,
      PushNotice notice) {
    try (PinnedHttp http = new PinnedHttp(addresses, limits.connect())) {
      return ending(http.call(requests.of(keys, address, to, notice), limits.call()).status());
    } catch (IOException noAnswer) {
      return Delivery.LATER;
    }
  }

  private static Delivery ending(int status) {
    if (status >= 200 && status < 300) {
      return Delivery.TAKEN;
    }
    if (status == NOT_FOUND || status == GONE) {
      return Delivery.GONE;
    }
    return status == TOO_MANY || status >= SERVER_ERRORS ? Delivery.LATER : Delivery.REFUSED;
  }
}
