package dev.mosaic.ports.store;

import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.sharing.ProviderShare;
import dev.mosaic.domain.sharing.ShareUse;
import dev.mosaic.domain.sharing.SharedAccount;
import dev.mosaic.domain.user.UserId;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Accounts that their owners let others use. An owner sees what they share, and how much of it each
 * person used; a person sees what is shared with them. Neither sees anything else of the other's.
 */
public interface ShareStore {
  /** On which terms a person shares one of their own accounts; empty where they do not. */
  Optional<ProviderShare> find(UserId owner, ProviderId account);

  /** All a person shares, oldest first. */
  List<ProviderShare> list(UserId owner);

  /**
   * Shares an account, or shares it on other terms. The name and the time of a share that is there
   * stay.
   *
   * @return false if its owner has no such account
   */
  boolean save(ProviderShare share);

  /** Ends a share; false if there was none. What was used of it stays known. */
  boolean delete(UserId owner, ProviderId account);

  /**
   * What others share with a person, oldest first, to be shown: without keys, their ends and what
   * was said when the accounts were checked. What cannot be used now, such as an account its owner
   * switched off, is among it.
   */
  List<SharedAccount> sharedWith(UserId person);

  /** Like {@link #sharedWith}, to be called: with addresses and sealed keys. */
  List<SharedAccount> lentTo(UserId person);

  /** What others used of a person's own account, newest month first. */
  List<ShareUse> use(UserId owner, ProviderId account);

  /**
   * Tokens of all kinds a person used of somebody else's account in a month, at most {@link
   * Long#MAX_VALUE}.
   */
  long tokensUsed(UserId person, ProviderId account, YearMonth month);
}
