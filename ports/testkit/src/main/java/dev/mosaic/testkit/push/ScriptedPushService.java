package dev.mosaic.testkit.push;

import dev.mosaic.domain.push.PushEndpoint;
import dev.mosaic.domain.push.PushNotice;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.push.PushService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes notices down instead of sending them, and ends as told. */
public final class ScriptedPushService implements PushService {
  private final List<Sent> sent = new ArrayList<>();
  private final Map<String, List<Delivery>> endings = new ConcurrentHashMap<>();
  private final AtomicInteger keys = new AtomicInteger();

  /** A notice and where it went. */
  public record Sent(String address, PushNotice notice) {}

  @Override
  public SecretText freshKeys() {
    return new SecretText("keys-" + keys.incrementAndGet());
  }

  @Override
  public String publicKey(SecretText of) {
    return "public-" + of.reveal();
  }

  @Override
  public synchronized Delivery send(SecretText as, PushEndpoint to, PushNotice notice) {
    String address = to.address().reveal();
    sent.add(new Sent(address, notice));
    List<Delivery> next = endings.getOrDefault(address, List.of());
    if (next.size() > 1) {
      endings.put(address, next.subList(1, next.size()));
    }
    return next.isEmpty() ? Delivery.TAKEN : next.getFirst();
  }

  /** How the next ones to this address end; the last of these stays. */
  public void ends(String address, Delivery... next) {
    endings.put(address, List.of(next));
  }

  public synchronized List<Sent> sent() {
    return List.copyOf(sent);
  }
}
