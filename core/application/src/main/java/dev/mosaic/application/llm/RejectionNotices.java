package dev.mosaic.application.llm;

import dev.mosaic.domain.chat.AnswerNotice;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.ports.llm.VendorFailed.Objection;

/** Tells the author of a request what the vendor rejects about it. */
final class RejectionNotices {
  private RejectionNotices() {}

  /**
   * @param model as provider/model
   * @param fault the same, as a check of the account reports it
   */
  static AnswerNotice notice(String model, Objection objection, ProviderFault fault) {
    return switch (objection.kind()) {
      case REQUEST ->
          new AnswerNotice(
              TurnFault.REQUEST_REFUSED,
              model,
              objection.words().isEmpty()
                  ? fault.message()
                  : "The vendor refused the request: " + objection.words(),
              "Change the request, or choose another model.");
      case LENGTH -> new AnswerNotice(TurnFault.TOO_LONG, model, fault.message(), fault.hint());
      case CONTENT ->
          new AnswerNotice(TurnFault.CONTENT_FILTERED, model, fault.message(), fault.hint());
    };
  }
}
