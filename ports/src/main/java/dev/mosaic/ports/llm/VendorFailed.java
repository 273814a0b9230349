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
  private final transient @Nullable Objection objection;

  /**
   * @param refusal null unless the fault lies in what was asked
   */
  public VendorFailed(ProviderFault fault, @Nullable Refusal refusal, @Nullable Throwable cause) {
    this(fault, refusal, cause, TokenUsage.NONE, null);
  }

  private VendorFailed(
      ProviderFault fault,
      @Nullable Refusal refusal,
      @Nullable Throwable cause,
      TokenUsage spent,
      @Nullable Objection objection) {
    super(fault.message(), cause);
    this.fault = fault;
    this.refusal = refusal;
    this.spent = spent;
    this.objection = objection;
  }

  /** The same failure, which may have cost this. */
  public VendorFailed spending(TokenUsage guess) {
    return new VendorFailed(fault, refusal, getCause(), guess, objection);
  }

  /** The same failure, which the author of the request must hear about. */
  public VendorFailed objecting(Objection to) {
    return new VendorFailed(fault, refusal, getCause(), spent, to);
  }

  public ProviderFault fault() {
    return fault;
  }

  /**
   * What the vendor may charge although not a token came: it had the question, and Mosaic or the
   * caller stopped waiting. A guess, as nobody reported it; nothing where the vendor itself failed.
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
   * What the vendor rejects about the request, for its author to correct. Empty if it rejects
   * something of the account or of the agent's own way of asking, or is in trouble itself.
   */
  public Optional<Objection> objection() {
    return Optional.ofNullable(objection);
  }

  /**
   * What the vendor rejects.
   *
   * @param words the vendor's own, on one line, without the key and whatever looks like one; may be
   *     empty
   */
  public record Objection(Kind kind, String words) {
    /** What of a question can be minded. */
    public enum Kind {
      /** How it is put: a parameter, the schema of a function, a picture. */
      REQUEST,
      /** It is longer than the model can read. */
      LENGTH,
      /** The vendor's filter of contents stopped it. */
      CONTENT
    }
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
