package dev.mosaic.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.Mosaic;
import dev.mosaic.application.Policies;
import dev.mosaic.application.chat.ShowConversation;
import dev.mosaic.application.chat.WaitingMessage;
import dev.mosaic.application.config.ShowAgentConfig;
import dev.mosaic.application.provider.ProviderView;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.sharing.SharedAccountView;
import dev.mosaic.domain.chat.Attachment;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ChatSettings;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.llm.ModelUsage;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.session.PersonalToken;
import dev.mosaic.domain.session.Session;
import dev.mosaic.domain.settings.ConfigVersion;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.User;
import dev.mosaic.ports.store.AuditLog;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.testkit.Outside;
import dev.mosaic.testkit.store.Accounts;
import dev.mosaic.testkit.store.People;
import dev.mosaic.testkit.store.Shares;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ExportAccountTest {
  private final Outside outside = new Outside();
  private final AtomicInteger histories = new AtomicInteger();
  private final Mosaic mosaic =
      Mosaic.assemble(
          outside.with(ConversationStore.class, counted(outside.stores.conversations())).ports(),
          Policies.standard("agent:test", 8081),
          outside.clock);

  @Test
  void readsAConversationWhenTheOneBeforeHasBeenTaken() {
    Caller ada = joined("ada");
    for (int i = 0; i < 150; i++) {
      talk(ada, "number " + i);
    }
    List<Integer> readSoFar = new ArrayList<>();

    mosaic
        .account()
        .export()
        .export(
            ada,
            new Kept() {
              @Override
              public void conversation(ShowConversation.View view, List<WaitingMessage> waiting) {
                super.conversation(view, waiting);
                readSoFar.add(histories.get());
              }
            });

    assertThat(readSoFar).hasSize(150).startsWith(1, 2, 3).endsWith(150);
  }

  @Test
  void handsOutNothingOfAnybodyElse() {
    Caller ada = joined("ada");
    Caller bob = joined("bob");
    talk(ada, "Ada's tea");
    talk(bob, "Bob's secret");
    attach(ada);
    attach(bob);
    Kept kept = new Kept();

    mosaic.account().export().export(ada, kept);

    assertThat(kept.said).containsExactly("Ada's tea");
    assertThat(kept.files).containsExactly("of ada.txt ada");
    assertThat(kept.acts).containsExactly("account.exported");
    assertThat(kept.name).isEqualTo("ada");
  }

  @Test
  void listsWhatTheyShareAndWhatIsSharedWithThem() {
    User admin = People.member("ada").withRole(Role.ADMIN);
    outside.stores.users().insert(admin);
    Caller ada = new Caller(admin, null);
    Caller bob = joined("bob");
    Provider account = Accounts.full(ada.id(), "mine");
    outside.stores.providers().insert(account);
    outside.stores.shares().save(Shares.with(account, bob.id()));
    Kept adas = new Kept();
    Kept bobs = new Kept();

    mosaic.account().export().export(ada, adas);
    mosaic.account().export().export(bob, bobs);

    assertThat(adas.made).extracting(made -> made.account().provider()).containsExactly(account);
    assertThat(adas.made.getFirst().share().people())
        .extracting(person -> person.username())
        .containsExactly("bob");
    assertThat(adas.received).isEmpty();
    assertThat(bobs.made).isEmpty();
    assertThat(bobs.received).extracting(it -> it.shared().lender().id()).containsExactly(ada.id());
  }

  private Caller joined(String name) {
    User user = People.member(name);
    outside.stores.users().insert(user);
    return new Caller(user, "192.0.2.1");
  }

  private void talk(Caller owner, String text) {
    ConversationId id = ConversationId.random();
    outside
        .stores
        .conversations()
        .insert(Conversation.begin(id, owner.id(), text, outside.clock.instant()));
    outside
        .stores
        .conversations()
        .append(owner.id(), List.of(ChatMessage.ofUser(id, text, outside.clock.instant())));
  }

  private void attach(Caller owner) {
    String name = owner.user().username().value();
    outside
        .stores
        .attachments()
        .add(
            Attachment.loose(
                owner.id(),
                "of " + name + ".txt",
                "text/plain",
                name.length(),
                outside.clock.instant()),
            name.getBytes(StandardCharsets.UTF_8));
  }

  private ConversationStore counted(ConversationStore store) {
    return (ConversationStore)
        Proxy.newProxyInstance(
            ConversationStore.class.getClassLoader(),
            new Class<?>[] {ConversationStore.class},
            (self, method, arguments) -> {
              if (method.getName().equals("messages")) {
                histories.incrementAndGet();
              }
              return method.invoke(store, arguments);
            });
  }

  private static class Kept implements ExportAccount.Receiver {
    private final List<String> said = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final List<String> acts = new ArrayList<>();
    private final List<ExportAccount.MadeShare> made = new ArrayList<>();
    private final List<SharedAccountView> received = new ArrayList<>();
    private String name = "";

    @Override
    public void profile(Account account) {
      name = account.user().username().value();
    }

    @Override
    public void sessions(List<Session> sessions) {}

    @Override
    public void tokens(List<PersonalToken> tokens) {}

    @Override
    public void providers(List<ProviderView> providers) {}

    @Override
    public void shares(List<ExportAccount.MadeShare> made, List<SharedAccountView> received) {
      this.made.addAll(made);
      this.received.addAll(received);
    }

    @Override
    public void agent(ShowAgentConfig.View config, List<ConfigVersion> versions) {}

    @Override
    public void chats(ChatSettings settings) {}

    @Override
    public void usage(OptionalLong monthlyTokens, List<ModelUsage> rows) {}

    @Override
    public void conversation(ShowConversation.View view, List<WaitingMessage> waiting) {
      view.messages().forEach(message -> said.add(message.content()));
    }

    @Override
    public void attachment(Attachment attachment, Optional<byte[]> content) {
      files.add(
          attachment.name()
              + " "
              + content.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("?"));
    }

    @Override
    public void audit(Consumer<Consumer<AuditLog.Listed>> entries) {
      entries.accept(entry -> acts.add(entry.entry().action()));
    }
  }
}
