package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.adapters.http.client.AddressGuard;
import dev.mosaic.adapters.http.client.AddressVerdict;
import dev.mosaic.adapters.http.client.PinnedHttp;
import dev.mosaic.adapters.http.client.vendor.Diagnoses;
import dev.mosaic.domain.provider.ProbeCheck;
import dev.mosaic.domain.provider.ProbeCheck.Id;
import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.ports.provider.LlmProbe;
import java.net.URI;
import java.time.Clock;
import java.util.function.Consumer;

/** Checks an account by calling its vendor, at no other address than the guard has judged. */
public final class HttpLlmProbe implements LlmProbe {
  private final AddressGuard guard;
  private final ProbeLimits limits;
  private final Clock clock;

  public HttpLlmProbe(AddressGuard guard, ProbeLimits limits, Clock clock) {
    this.guard = guard;
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  public ProbeReport probe(Draft draft, Consumer<ProbeCheck> progress) {
    URI address = draft.baseUrl().toUri();
    Climb climb = new Climb(clock, progress);
    return switch (guard.judge(address, draft.privateHosts())) {
      case AddressVerdict.Unresolved() -> {
        climb.passes(Id.ADDRESS);
        yield climb.breaks(Id.CONNECT, Diagnoses.unresolved(address));
      }
      case AddressVerdict.Blocked(var reason) ->
          climb.breaks(Id.ADDRESS, Diagnoses.blocked(reason));
      case AddressVerdict.Allowed(var addresses, boolean onThisMachine) -> {
        climb.passes(Id.ADDRESS);
        // All addresses are tried within the time for one connection.
        try (PinnedHttp http =
            new PinnedHttp(addresses, limits.connect().dividedBy(addresses.size()))) {
          Vendor vendor = new Vendor(http, draft, onThisMachine, limits);
          yield new Ascent(vendor, draft, climb, onThisMachine).climb();
        }
      }
    };
  }
}
