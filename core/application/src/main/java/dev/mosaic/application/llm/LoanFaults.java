package dev.mosaic.application.llm;

import dev.mosaic.domain.chat.AnswerNotice;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.domain.sharing.SharedAccount;
import org.jspecify.annotations.Nullable;

/**
 * What is said of accounts to people who use them, and whose they are not: nothing of their
 * addresses, keys and bills, which are their owner's business.
 */
final class LoanFaults {
  /** Code of the notice that an account is not shared any more. */
  static final String SHARE_ENDED = "share_ended";

  private LoanFaults() {}

  /** As much was used as its owner allows. */
  static ProviderFault usedUp(SharedAccount loan, String until) {
    String lender = loan.lender().displayName();
    return new ProviderFault(
        ProbeCode.SHARE_LIMIT_REACHED,
        "You have used all the tokens that %s allows you this month with “%s”."
            .formatted(lender, loan.account().displayName()),
        "Ask %s for more, use an account of your own, or wait until %s.".formatted(lender, until));
  }

  /** Whoever the account is shared with, or was, does not know it by that name any more. */
  static AnswerNotice ended() {
    return new AnswerNotice(
        SHARE_ENDED,
        null,
        "The account your agent asked is not shared with you any more.",
        "Choose another model under Settings → Agent, or add a provider of your own.");
  }

  /**
   * A fault as it is told to the user.
   *
   * @param loan null where the account is the user's own, who is told everything
   */
  static ProviderFault told(ProviderFault fault, @Nullable SharedAccount loan) {
    if (loan == null) {
      return fault;
    }
    String lender = loan.lender().displayName();
    return new ProviderFault(
        fault.code(),
        "The account “%s” that %s shares with you %s."
            .formatted(loan.account().displayName(), lender, trouble(fault.code())),
        "Tell %s, or use an account of your own.".formatted(lender));
  }

  private static String trouble(ProbeCode code) {
    return switch (code) {
      case AUTH_INVALID, AUTH_FORBIDDEN, KEY_UNREADABLE -> "has a key that does not work";
      case NO_CREDIT -> "has no credit left";
      case RATE_LIMITED -> "is asked too often at the moment";
      case TIMEOUT -> "did not answer in time";
      case MODEL_NOT_FOUND -> "does not have this model any more";
      case OUTPUT_LIMIT -> "used up its longest answer before the first word";
      case SHARE_LIMIT_REACHED -> "allows you no more this month";
      case UNREACHABLE, TLS_ERROR, BAD_URL, BLOCKED_ADDRESS -> "cannot be reached";
      case PROVIDER_DOWN -> "is with a vendor that is in trouble";
      case OK, ACCOUNT_UNREADABLE, BAD_RESPONSE -> "did not give an answer that can be read";
    };
  }
}
