package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.adapters.http.client.AddressGuard;
import dev.mosaic.adapters.http.client.AddressVerdict;
import dev.mosaic.adapters.http.client.CallTrouble;
import dev.mosaic.adapters.http.client.PinnedHttp;
import dev.mosaic.adapters.http.client.llm.HttpLlmVendor;
import dev.mosaic.adapters.http.client.vendor.Diagnoses;
import dev.mosaic.domain.provider.ProbeCheck;
import dev.mosaic.domain.provider.ProbeCheck.Id;
import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.ports.provider.LlmProbe;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Checks an account by calling its vendor in the very way agents' calls are made, at no other
 * address than the guard has judged.
 */
public final class HttpLlmProbe implements LlmProbe {
  private final HttpLlmVendor vendor;
  private final AddressGuard guard;
  private final ProbeLimits limits;
  private final Clock clock;

  public HttpLlmProbe(HttpLlmVendor vendor, AddressGuard guard, ProbeLimits limits, Clock clock) {
    this.vendor = vendor;
    this.guard = guard;
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  public ProbeReport probe(Draft draft, Consumer<ProbeCheck> progress) {
    URI address = draft.baseUrl().toUri();
    CheckProgress check = new CheckProgress(clock, progress);
    return switch (guard.judge(address, draft.privateHosts())) {
      case AddressVerdict.Unresolved() -> {
        check.passes(Id.ADDRESS);
        yield check.fails(Id.CONNECT, Diagnoses.unresolved(address));
      }
      case AddressVerdict.Blocked(var reason) -> check.fails(Id.ADDRESS, Diagnoses.blocked(reason));
      case AddressVerdict.Allowed allowed -> {
        check.passes(Id.ADDRESS);
        Optional<ProviderFault> noConnection = connect(address, allowed);
        yield noConnection.isPresent()
            ? check.fails(Id.CONNECT, noConnection.get())
            : connected(draft, check, allowed.onThisMachine());
      }
    };
  }

  private ProbeReport connected(Draft draft, CheckProgress check, boolean onThisMachine) {
    check.passes(Id.CONNECT);
    CheckedAccount account = new CheckedAccount(vendor, draft, limits);
    return new AccountCheck(account, draft, check, onThisMachine).run();
  }

  /** All addresses are tried within the time for one connection. */
  private Optional<ProviderFault> connect(URI address, AddressVerdict.Allowed allowed) {
    try (PinnedHttp http =
        new PinnedHttp(
            allowed.addresses(), limits.connect().dividedBy(allowed.addresses().size()))) {
      http.connect(address, limits.connect());
      return Optional.empty();
    } catch (IOException trouble) {
      CallTrouble why = CallTrouble.of(trouble);
      return Optional.of(
          Diagnoses.of(
              why == CallTrouble.ANSWER_TIMEOUT ? CallTrouble.CONNECT_TIMEOUT : why,
              address,
              allowed.onThisMachine()));
    }
  }
}
