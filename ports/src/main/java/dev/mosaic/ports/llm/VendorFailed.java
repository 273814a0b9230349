package dev.mosaic.ports.llm;

import dev.mosaic.domain.provider.ProviderFault;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A vendor did not answer, or not to the end. */
public final class VendorFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ProviderFault fault;
  private final transient @Nullable Refusal refusal;

  /**
   * @param refusal null unless the fault lies in what was asked
   */
  public VendorFailed(ProviderFault fault, @Nullable Refusal refusal, @Nullable Throwable cause) {
    super(fault.message(), cause);
    this.fault = fault;
    this.refusal = refusal;
  }

  public ProviderFault fault() {
    return fault;
  }

  /**
   * The vendor's own refusal where it lies in what was asked (a malformed call, a context too
   * long): no other vendor would take it, and the agent must hear of it. Holds no secret.
   */
  public Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  /**
   * A refusal to be passed on.
   *
   * @param status 400 to 499
   * @param body JSON in the protocol's own shape for errors
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Refusal(int status, byte[] body) {}
}
