package dev.mosaic.application.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.application.World;
import dev.mosaic.application.agent.life.WakeAgent;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.sharing.ShareProvider.Outcome;
import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.agent.AgentEgress;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.settings.AgentPolicy;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AuditLog;
import dev.mosaic.ports.store.PageRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sharing one's account, and what those get with whom it is shared. */
class SharingTest {
  private static final String MODEL = "scripted-small";
  private static final PageRequest ALL = new PageRequest(1, 100);

  private final World world = new World();
  private final SharingCases sharing = world.mosaic.sharing();
  private final Caller ada = world.admin();
  private final Caller bob = world.member("bob");
  private final Provider account = world.addProvider(ada, "home");

  @Test
  void letsWhomItReachesChatWithoutAnyAccountOfTheirOwn() {
    assertThat(world.mosaic.agents().life().wake().wake(bob.id()).join())
        .isInstanceOf(WakeAgent.Outcome.Failed.class);

    share(ada, account, true, null);

    assertThat(world.mosaic.agents().life().wake().wake(bob.id()).join())
        .isInstanceOf(WakeAgent.Outcome.Awake.class);
    Caller late = world.member("late");
    assertThat(sharing.shared().list(late.id())).hasSize(1);
    assertThat(world.mosaic.agents().life().wake().wake(late.id()).join())
        .isInstanceOf(WakeAgent.Outcome.Awake.class);
  }

  @Test
  void handsNoContainerTheLendersKeyWhateverTheWayOut() {
    share(ada, account, true, null);
    AgentPolicy direct =
        new AgentPolicy(
            AgentEgress.DIRECT,
            Set.of(),
            AgentPolicy.STANDARD.shortestIdle(),
            AgentPolicy.STANDARD.longestIdle(),
            AgentPolicy.STANDARD.longestSilence(),
            null);
    world.mosaic.policies().saveAgentPolicy().save(ada, direct);
    world.addProvider(bob, "mine");

    var setup = world.mosaic.agents().door().setups().of(bob.id()).orElseThrow();

    assertThat(setup.providers())
        .extracting(it -> it.lent() + " " + (it.apiKey() != null))
        .containsExactly("false true", "true false");
  }

  @Test
  void showsALenderWhoUsesItAndNobodyElse() {
    share(ada, account, false, 500L, bob.id());

    ShareView view = sharing.show().show(ada, account.id()).orElseThrow();

    assertThat(view.people()).extracting(SharePerson::username).containsExactly("bob");
    assertThat(view.share().monthlyTokens()).isEqualTo(500L);
    assertThat(sharing.show().show(bob, account.id())).isEmpty();
    allowMembers(true);
    assertThat(share(bob, account, true, null)).isEqualTo(new Outcome.NotFound());
  }

  @Test
  void letsAnotherAdministratorNeitherSeeNorUseIt() {
    Caller eve = world.admin("eve");
    share(ada, account, false, null, bob.id());

    assertThat(sharing.show().show(eve, account.id())).isEmpty();
    assertThat(sharing.shared().list(eve.id())).isEmpty();
    assertThat(share(eve, account, false, null)).isEqualTo(new Outcome.NotFound());
    assertThat(sharing.shared().list(bob.id())).hasSize(1);
  }

  @Test
  void letsMembersShareOnlyWhereAnAdministratorAllowsIt() {
    Provider bobs = world.addProvider(bob, "bobs");

    assertThat(share(bob, bobs, true, null)).isEqualTo(new Outcome.NotAllowed());
    assertThat(sharing.findPeople().find(bob, "", ALL)).isEmpty();
    assertThat(sharing.shared().list(ada.id())).isEmpty();

    allowMembers(true);
    assertThat(share(bob, bobs, true, null)).isInstanceOf(Outcome.Shared.class);
    assertThat(sharing.findPeople().find(bob, "", ALL).orElseThrow().rows())
        .extracting(SharePerson::username)
        .containsExactly("ada", "bob");
    assertThat(sharing.shared().list(ada.id())).hasSize(1);

    allowMembers(false);
    assertThat(sharing.shared().list(ada.id())).as("what was shared rests").isEmpty();
    assertThat(sharing.show().show(bob, bobs.id()).orElseThrow().mayShare()).isFalse();
    assertThat(share(bob, bobs, false, null))
        .as("ending is always allowed")
        .isInstanceOf(Outcome.Shared.class);
  }

  @Test
  void sharesWithThoseAloneWhoMaySignIn() {
    Caller gone = world.member("gone");
    world.mosaic.users().deactivate().deactivate(ada, gone.id());

    assertThatThrownBy(() -> share(ada, account, false, null, bob.id(), gone.id()))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            bad -> {
              assertThat(bad.field()).isEqualTo("people[1]");
              assertThat(bad.code()).isEqualTo("unknown_person");
            });
    assertThatThrownBy(() -> share(ada, account, false, null, UserId.random()))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> share(ada, account, false, null, ada.id()))
        .isInstanceOf(InvalidInput.class);
    assertThat(sharing.shared().list(bob.id())).isEmpty();
  }

  @Test
  void sharesNoModelTheAccountDoesNotOffer() {
    ShareProvider.Command command =
        new ShareProvider.Command(
            ada, account.id(), true, List.of(), List.of(MODEL, "other"), null);

    assertThatThrownBy(() -> sharing.share().share(command))
        .isInstanceOfSatisfying(
            InvalidInput.class, bad -> assertThat(bad.field()).isEqualTo("models[1]"));
  }

  @Test
  void keepsSharedAndOwnNamesApart() {
    world.addProvider(bob, "home");
    share(ada, account, true, null);

    String shared = sharing.shared().list(bob.id()).getFirst().shared().account().name().value();

    assertThat(shared).contains(".").doesNotContain("home");
    assertThatThrownBy(() -> world.addProvider(bob, shared)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void tellsBothInTheirOwnAuditLog() {
    share(ada, account, false, null, bob.id());
    share(ada, account, false, 5L, bob.id());
    share(ada, account, false, null);

    assertThat(told(bob.id()))
        .containsExactly("provider.share_ended", "provider.share_changed", "provider.shared");
    assertThat(told(ada.id()))
        .filteredOn(action -> action.contains("share"))
        .contains("provider.share_ended", "provider.share_changed", "provider.shared");
  }

  @Test
  void tellsInBobsLogNothingThatNamesTheAccountAsAdaDoes() {
    share(ada, account, true, null);

    AuditLog.Query query = new AuditLog.Query(bob.id(), "", "", "", null, null);
    assertThat(world.stores.audit().list(query, ALL).rows())
        .extracting(row -> row.entry().target())
        .isNotEmpty()
        .noneMatch(target -> target.contains("home") || target.contains("ada"));
  }

  private List<String> told(UserId person) {
    AuditLog.Query query = new AuditLog.Query(person, "", "", "", null, null);
    return world.stores.audit().list(query, ALL).rows().stream()
        .map(row -> row.entry().action())
        .toList();
  }

  private void allowMembers(boolean allowed) {
    AgentPolicy standard = AgentPolicy.STANDARD;
    world
        .mosaic
        .policies()
        .saveAgentPolicy()
        .save(
            ada,
            new AgentPolicy(
                standard.egress(),
                standard.allowedHosts(),
                standard.shortestIdle(),
                standard.longestIdle(),
                standard.longestSilence(),
                null,
                allowed));
  }

  private Outcome share(
      Caller who, Provider what, boolean everyone, @Nullable Long tokens, UserId... people) {
    return sharing
        .share()
        .share(
            new ShareProvider.Command(
                who, what.id(), everyone, List.of(people), List.of(MODEL), tokens));
  }
}
