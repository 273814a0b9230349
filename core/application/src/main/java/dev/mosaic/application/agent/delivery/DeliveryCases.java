package dev.mosaic.application.agent.delivery;

import dev.mosaic.application.agent.door.DoorCases;
import dev.mosaic.application.agent.life.LifeCases;
import dev.mosaic.application.setup.LastGoodConfig;
import dev.mosaic.ports.Ports;

/** Use cases for bringing settings to running agents. */
public record DeliveryCases(SettingsDelivery settings, SharedSettings shared, ApplySettings apply) {
  /** Wires the use cases. */
  public static DeliveryCases assemble(
      Ports ports, LifeCases life, DoorCases door, LastGoodConfig lastGood) {
    SettingsDelivery settings =
        new SettingsDelivery(
            life.roster(), door.setups(), ports.settingsRefresh(), life.restart(), lastGood);
    return new DeliveryCases(
        settings, new SharedSettings(ports.shares(), settings), new ApplySettings(settings));
  }
}
