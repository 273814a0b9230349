package dev.mosaic.application.push;

import dev.mosaic.ports.push.PushService;

/** Shows what a browser subscribes with. */
public final class ShowPushKey {
  private final InstanceKeys keys;
  private final PushService service;

  ShowPushKey(InstanceKeys keys, PushService service) {
    this.keys = keys;
    this.service = service;
  }

  /** The instance's public key, as browsers want it. */
  public String show() {
    return service.publicKey(keys.keys());
  }
}
