package dev.mosaic.application.push;

import dev.mosaic.ports.Ports;
import java.time.Clock;

/** Use cases for telling people's browsers. */
public record PushCases(
    ShowPushKey key, ListBrowsers list, AddBrowser add, RemoveBrowser remove, TellBrowsers tell) {
  /** Wires the use cases. */
  public static PushCases assemble(Ports ports, Clock clock) {
    InstanceKeys keys = new InstanceKeys(ports.settings(), ports.push());
    return new PushCases(
        new ShowPushKey(keys, ports.push()),
        new ListBrowsers(ports.pushSubscriptions()),
        new AddBrowser(ports.pushSubscriptions(), clock),
        new RemoveBrowser(ports.pushSubscriptions()),
        new TellBrowsers(
            ports.pushSubscriptions(),
            ports.conversations(),
            ports.preferences(),
            keys,
            ports.push(),
            ports.pacer()));
  }
}
