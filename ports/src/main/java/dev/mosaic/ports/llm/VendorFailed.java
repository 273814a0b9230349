package dev.mosaic.ports.llm;

import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.provider.ProviderFault;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A vendor did not answer, or not to the end. */
public final class VendorFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ProviderFault fault;
  private final transient @Nullable Refusal refusal;
  private final transient TokenUsage spent;

  /**
   * @param refusal null unless the fault lies in what was asked
   */
  public VendorFailed(ProviderFault fault, @Nullable Refusal refusal, @Nullable Throwable cause) {
    this(fault, refusal, cause, TokenUsage.NONE);
  }

  private VendorFailed(
      ProviderFault fault, @Nullable Refusal refusal, @Nullable Throwable cause, TokenUsage spent) {
    super(fault.message(), cause);
    this.fault = fault;
    this.refusal = refusal;
    this.spent = spent;
  }

  /** The same failure, which may have cost this. */
  public VendorFailed spending(TokenUsage guess) {
    return new VendorFailed(fault, refusal, getCause(), guess);
  }

  public ProviderFault fault() {
    return fault;
  }

  /**
   * What the vendor may charge although not a token came: it had the question, and Mosaic or the
   * caller stopped waiting. A guess, as nobody told; nothing where the vendor itself failed.
   */
  public TokenUsage spent() {
    return spent;
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
