package dev.mosaic.server.wiring;

import dev.mosaic.ports.store.SettingStore;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Names this Mosaic on an engine it may share with others. Made once and kept in the database, so
 * that containers are known again whatever machine the server moves to.
 */
public record InstanceId(String value) {
  private static final String SETTING = "instance.id";
  private static final int BYTES = 6;

  static InstanceId of(SettingStore settings) {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new InstanceId(settings.putIfAbsent(SETTING, HexFormat.of().formatHex(bytes)));
  }
}
