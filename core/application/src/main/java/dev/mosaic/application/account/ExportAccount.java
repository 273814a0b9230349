package dev.mosaic.application.account;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.chat.ShowConversation;
import dev.mosaic.application.chat.WaitingMessage;
import dev.mosaic.application.config.ShowAgentConfig;
import dev.mosaic.application.provider.ListProviders;
import dev.mosaic.application.provider.ProviderView;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.sharing.ShareView;
import dev.mosaic.application.sharing.SharedAccountView;
import dev.mosaic.application.sharing.SharingCases;
import dev.mosaic.domain.chat.Attachment;
import dev.mosaic.domain.chat.ChatSettings;
import dev.mosaic.domain.chat.QueuedMessage;
import dev.mosaic.domain.llm.ModelUsage;
import dev.mosaic.domain.session.PersonalToken;
import dev.mosaic.domain.session.Session;
import dev.mosaic.domain.settings.ConfigVersion;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.Ports;
import dev.mosaic.ports.store.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Hands people everything Mosaic keeps of theirs, one conversation in memory at a time. Keys,
 * passwords and the values of tokens are not handed out to anybody.
 */
public final class ExportAccount {
  // Longer than calls to models are kept.
  private static final int USAGE_YEARS = 2;

  private final ShowAccount account;
  private final ListProviders providers;
  private final SharingCases sharing;
  private final ShowAgentConfig agentConfig;
  private final ShowConversation conversation;
  private final Ports ports;
  private final Audit audit;
  private final Clock clock;

  ExportAccount(
      ShowAccount account,
      ListProviders providers,
      SharingCases sharing,
      ShowAgentConfig agentConfig,
      ShowConversation conversation,
      Ports ports,
      Audit audit,
      Clock clock) {
    this.account = account;
    this.providers = providers;
    this.sharing = sharing;
    this.agentConfig = agentConfig;
    this.conversation = conversation;
    this.ports = ports;
    this.audit = audit;
    this.clock = clock;
  }

  /** Takes the parts, in this order. An exception ends the export and is passed on. */
  public interface Receiver {
    void profile(Account account);

    void sessions(List<Session> sessions);

    void tokens(List<PersonalToken> tokens);

    void providers(List<ProviderView> providers);

    /**
     * @param made accounts of theirs that others may use
     * @param received accounts of others that they may use
     */
    void shares(List<MadeShare> made, List<SharedAccountView> received);

    /**
     * @param versions newest first
     */
    void agent(ShowAgentConfig.View config, List<ConfigVersion> versions);

    void chats(ChatSettings settings);

    /**
     * @param monthlyTokens what they allow their agent; empty without a limit
     * @param rows by day and model, newest day first
     */
    void usage(OptionalLong monthlyTokens, List<ModelUsage> rows);

    /** One of any number, oldest first, with the messages that wait in it. */
    void conversation(ShowConversation.View conversation, List<WaitingMessage> waiting);

    /**
     * One of any number, after the conversation it belongs to; those no message has come last.
     *
     * @param content empty where it was spoiled in the database
     */
    void attachment(Attachment attachment, Optional<byte[]> content);

    /**
     * @param entries hands every audit entry by or about the person to whom it is given, latest
     *     first
     */
    void audit(Consumer<Consumer<AuditLog.Listed>> entries);
  }

  /** An account that others may use, and what they used of it. */
  public record MadeShare(ProviderView account, ShareView share) {}

  private List<MadeShare> made(Caller caller, List<ProviderView> own) {
    return own.stream()
        .flatMap(
            account ->
                sharing.show().show(caller, account.provider().id()).stream()
                    .filter(view -> view.share() != null || !view.use().isEmpty())
                    .map(view -> new MadeShare(account, view)))
        .toList();
  }

  public void export(Caller caller, Receiver receiver) {
    UserId id = caller.id();
    audit.note(caller, AuditAction.ACCOUNT_EXPORTED, AuditTarget.person(caller.user()), "ok");
    account.show(caller).ifPresent(receiver::profile);
    receiver.sessions(ports.sessions().list(id, clock.instant()));
    receiver.tokens(ports.personalTokens().list(id));
    List<ProviderView> accounts = providers.list(id);
    receiver.providers(accounts);
    receiver.shares(made(caller, accounts), sharing.shared().list(id));
    receiver.agent(agentConfig.show(id), ports.configVersions().list(id));
    receiver.chats(ports.chatSettings().find(id).orElse(ChatSettings.STANDARD));
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    receiver.usage(
        ports.usage().limitOf(id),
        ports.usage().ofPerson(id, today.minusYears(USAGE_YEARS), today));
    ports
        .conversations()
        .ids(id)
        .forEach(
            // One that was deleted meanwhile is left out.
            one -> conversation.show(id, one).ifPresent(view -> export(view, receiver)));
    export(id, ports.attachments().loose(id), receiver);
    AuditLog.Query own = new AuditLog.Query(id, "", "", "", null, null);
    receiver.audit(entries -> ports.audit().export(own, entries));
  }

  private void export(ShowConversation.View view, Receiver receiver) {
    UserId owner = view.conversation().owner();
    List<QueuedMessage> queued = ports.queuedMessages().of(owner, view.conversation().id());
    receiver.conversation(view, WaitingMessage.all(queued, view.attachments()));
    export(owner, view.attachments(), receiver);
  }

  private void export(UserId owner, List<Attachment> some, Receiver receiver) {
    some.forEach(one -> receiver.attachment(one, ports.attachments().content(owner, one.id())));
  }
}
