package dev.mosaic.adapters.http.client.llm;

import dev.mosaic.adapters.http.client.AddressVerdict;
import dev.mosaic.adapters.http.client.CallTrouble;
import dev.mosaic.adapters.http.client.vendor.Diagnoses;
import dev.mosaic.adapters.http.client.vendor.Refusals;
import dev.mosaic.adapters.http.protocol.Protocols;
import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.adapters.http.protocol.shape.RedactedText;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.ports.llm.VendorCall;
import dev.mosaic.ports.llm.VendorFailed;
import dev.mosaic.ports.llm.VendorFailed.Objection;
import dev.mosaic.ports.llm.VendorFailed.Refusal;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a call's failing means to the core, in the words a check of the account would use. */
final class Failures {
  private static final int BAD_REQUEST = 400;
  private static final ProviderFault SILENT =
      new ProviderFault(
          ProbeCode.TIMEOUT,
          "The vendor fell silent in the middle of its answer.",
          "Try again; the vendor's status page may say more.");
  private static final Set<Integer> ABOUT_THE_REQUEST = Set.of(BAD_REQUEST, 413, 422);

  private final VendorCall call;
  private final URI address;
  private @Nullable Received said;

  Failures(VendorCall call) {
    this.call = call;
    this.address = call.baseUrl().toUri();
  }

  static VendorFailed of(ProviderFault fault) {
    return new VendorFailed(fault, null, null);
  }

  VendorFailed unresolved() {
    return of(Diagnoses.unresolved(address));
  }

  static VendorFailed blocked(AddressVerdict.Reason reason) {
    return of(Diagnoses.blocked(reason));
  }

  /** Before the head of the answer. */
  VendorFailed of(IOException cause, boolean onThisMachine) {
    return new VendorFailed(
        Diagnoses.of(CallTrouble.of(cause), address, onThisMachine), null, cause);
  }

  static VendorFailed late(IOException cause) {
    return new VendorFailed(Diagnoses.answerTimeout(), null, cause);
  }

  /** After the head of the answer, whatever breaks is the answer. */
  static VendorFailed inTheMiddle(IOException cause) {
    return cause instanceof SocketTimeoutException
        ? new VendorFailed(SILENT, null, cause)
        : new VendorFailed(Diagnoses.brokeOff(), null, cause);
  }

  static VendorFailed brokeOff() {
    return of(Diagnoses.brokeOff());
  }

  static VendorFailed misread(boolean webPage) {
    return of(webPage ? Diagnoses.webPage() : Diagnoses.notUnderstood());
  }

  static VendorFailed outputUsedUp() {
    return of(Refusals.outputUsedUp());
  }

  static VendorFailed filtered() {
    return of(Refusals.filtered()).objecting(new Objection(Objection.Kind.CONTENT, ""));
  }

  static VendorFailed empty() {
    return of(
        new ProviderFault(
            ProbeCode.BAD_RESPONSE,
            "The vendor ended its answer without a word.",
            "Try again, or choose another model."));
  }

  static VendorFailed tooLong() {
    return of(
        new ProviderFault(
            ProbeCode.BAD_RESPONSE,
            "The vendor's answer was longer than any answer of a model is.",
            "Check that the address is a vendor's interface."));
  }

  /** The body cannot even be read; every vendor would say so. */
  VendorFailed unreadable() {
    ProviderFault fault =
        new ProviderFault(ProbeCode.BAD_RESPONSE, "The agent's request is no JSON object.", null);
    byte[] said =
        "{\"message\":\"The request is no JSON object.\"}".getBytes(StandardCharsets.UTF_8);
    return new VendorFailed(fault, passedOn(BAD_REQUEST, said), null);
  }

  static VendorFailed badKey() {
    return of(Refusals.keyRefused());
  }

  static VendorFailed notStreamed() {
    return of(Diagnoses.notStreamed());
  }

  /** What the vendor refused last; empty if it did not. */
  Optional<Received> said() {
    return Optional.ofNullable(said);
  }

  /**
   * A refusal as it came.
   *
   * @param status the usual one for bad requests where it came under one of success
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Received(int status, byte[] body) {}

  /** A status that is none of success. */
  VendorFailed refused(int status, byte[] body) {
    said = new Received(status, body);
    ProviderFault fault = Refusals.of(status, body).orElseGet(Diagnoses::notUnderstood);
    boolean inTheRequest = ABOUT_THE_REQUEST.contains(status) && isOdd(fault);
    return inTheRequest ? refused(fault, status, body) : of(fault);
  }

  /** An error under a status of success. */
  VendorFailed refused(JsonNode error) {
    byte[] body = JsonText.write(error);
    said = new Received(BAD_REQUEST, body);
    ProviderFault fault = Refusals.ofError(error);
    return isOdd(fault) ? refused(fault, BAD_REQUEST, body) : of(fault);
  }

  private VendorFailed refused(ProviderFault fault, int status, byte[] body) {
    VendorFailed refused = new VendorFailed(fault, passedOn(status, body), null);
    return kindOf(fault)
        .map(kind -> new Objection(kind, RedactedText.ofRefusal(status, body, call.apiKey())))
        .map(refused::objecting)
        .orElse(refused);
  }

  /** Empty where the model does not serve agents at all, whatever they are asked. */
  private static Optional<Objection.Kind> kindOf(ProviderFault fault) {
    if (fault.equals(Refusals.noTools()) || fault.equals(Refusals.noStreams())) {
      return Optional.empty();
    }
    if (fault.equals(Refusals.tooLarge())) {
      return Optional.of(Objection.Kind.LENGTH);
    }
    return Optional.of(
        fault.equals(Refusals.filtered()) ? Objection.Kind.CONTENT : Objection.Kind.REQUEST);
  }

  /** Whether neither key, credit and model are to blame nor the vendor's own state. */
  private static boolean isOdd(ProviderFault fault) {
    return fault.code() == ProbeCode.BAD_RESPONSE;
  }

  private Refusal passedOn(int status, byte[] body) {
    return new Refusal(status, Protocols.of(call.api()).passedOn(status, body, call.apiKey()));
  }
}
