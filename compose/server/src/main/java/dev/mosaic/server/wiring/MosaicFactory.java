package dev.mosaic.server.wiring;

import dev.mosaic.application.Mosaic;
import dev.mosaic.application.Policies;
import dev.mosaic.application.facts.WatchedPorts;
import dev.mosaic.ports.Ports;
import dev.mosaic.ports.store.SettingStore;
import dev.mosaic.ports.time.Pacer;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * The parts list: what the inside is put together from. {@link Ports} is filled by its types, each
 * with the one bean that answers it, so that a new port is not typed here.
 */
@Factory
@Import(classes = Ports.class, annotated = "*")
final class MosaicFactory {
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Singleton
  Pacer pacer() {
    return new ThreadPacer();
  }

  @Singleton
  InstanceId instanceId(SettingStore settings) {
    return InstanceId.of(settings);
  }

  /** What anything that writes while containers call has to write through. */
  @Singleton
  WatchedPorts watchedPorts(Ports ports) {
    return WatchedPorts.over(ports);
  }

  @Singleton
  Mosaic mosaic(WatchedPorts ports, Policies policies, Clock clock) {
    return Mosaic.assemble(ports, policies, clock);
  }
}
