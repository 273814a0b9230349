package dev.mosaic.application.push;

import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.push.PushService;
import dev.mosaic.ports.secret.SecretUnreadable;
import dev.mosaic.ports.store.SettingStore;

/** The keys by which browsers' vendors know this instance, made when they are first needed. */
final class InstanceKeys {
  static final String SETTING = "push.keys";

  private final SettingStore settings;
  private final PushService service;

  InstanceKeys(SettingStore settings, PushService service) {
    this.settings = settings;
    this.service = service;
  }

  SecretText keys() {
    try {
      return settings
          .getSecret(SETTING)
          .orElseGet(() -> settings.putSecretIfAbsent(SETTING, service.freshKeys()));
    } catch (SecretUnreadable spoiled) {
      // Browsers that subscribed with the old ones notice, and subscribe again.
      SecretText fresh = service.freshKeys();
      settings.putSecret(SETTING, fresh);
      return fresh;
    }
  }
}
