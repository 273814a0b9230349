package dev.mosaic.application.account;

import dev.mosaic.application.agent.delivery.SharedSettings;
import dev.mosaic.application.agent.life.EraseAgent;
import dev.mosaic.application.agent.life.StopAgent;
import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.domain.secret.SecretOwner;
import dev.mosaic.domain.sharing.ProviderShare;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.secret.SecretVault;
import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.ports.store.ErasureStore;
import dev.mosaic.ports.store.ErasureStore.Contents;
import dev.mosaic.ports.store.ErasureStore.Erasure;
import dev.mosaic.ports.store.UserStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Carries a deletion out as far as it can be now. Whoever is being deleted is deactivated already,
 * so nobody comes in as them. Answers under way end first, so that nothing of them is written
 * afterwards; the database goes before the container, so that nothing starts one again.
 */
final class Eraser {
  private final ErasureStore erasures;
  private final UserStore users;
  private final SecretVault vault;
  private final StopAgent stopping;
  private final EraseAgent agents;
  private final SharedSettings shared;
  private final Audit audit;
  private final Clock clock;
  private final Set<UserId> inHand = ConcurrentHashMap.newKeySet();

  Eraser(
      ErasureStore erasures,
      UserStore users,
      SecretVault vault,
      StopAgent stopping,
      EraseAgent agents,
      SharedSettings shared,
      Audit audit,
      Clock clock) {
    this.erasures = erasures;
    this.users = users;
    this.vault = vault;
    this.stopping = stopping;
    this.agents = agents;
    this.shared = shared;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * How far it went.
   *
   * @param contents what was deleted now; empty if that was done before
   */
  record Progress(Optional<Contents> contents, AgentEnd agent) {}

  /** Empty if another thread is at it. */
  Optional<Progress> erase(Erasure erasure) {
    if (!inHand.add(erasure.person())) {
      return Optional.empty();
    }
    try {
      // The server's own work: the person is about to be nobody.
      return Optional.of(ActingPerson.aside(() -> erased(erasure)));
    } finally {
      inHand.remove(erasure.person());
    }
  }

  private Progress erased(Erasure erasure) {
    UserId person = erasure.person();
    if (users.find(person).isPresent()) {
      stopping.stop(person).join();
    }
    List<ProviderShare> shares = shared.of(person);
    Optional<Contents> contents = erasures.erase(erasure);
    shared.changed(shares);
    vault.shred(new SecretOwner.OfUser(person));
    contents.ifPresent(
        gone ->
            audit.note(
                person, person, AuditAction.ACCOUNT_DELETED, AuditTarget.deleted(), "ok", null));
    AgentEnd agent = end(erasure, contents);
    if (agent != AgentEnd.LATER) {
      erasures.finish(person, clock.instant());
    }
    return new Progress(contents, agent);
  }

  private AgentEnd end(Erasure erasure, Optional<Contents> contents) {
    boolean removed = agents.erase(erasure.person(), erasure.agent());
    if (contents.isPresent() && !contents.get().agent()) {
      return AgentEnd.NONE;
    }
    return removed ? AgentEnd.REMOVED : AgentEnd.LATER;
  }
}
