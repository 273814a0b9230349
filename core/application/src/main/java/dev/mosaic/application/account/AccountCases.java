package dev.mosaic.application.account;

import dev.mosaic.application.agent.delivery.SharedSettings;
import dev.mosaic.application.agent.life.LifeCases;
import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.chat.ShowConversation;
import dev.mosaic.application.config.ShowAgentConfig;
import dev.mosaic.application.provider.ListProviders;
import dev.mosaic.application.session.PasswordConfirmation;
import dev.mosaic.application.sharing.SharingCases;
import dev.mosaic.application.user.Directory;
import dev.mosaic.ports.Ports;
import java.time.Clock;

/** Use cases for a person's own account. */
public record AccountCases(
    ShowAccount show,
    ChangeAccount change,
    ExportAccount export,
    DeleteAccount delete,
    FinishDeletions finishDeletions) {
  /** Wires the use cases. */
  public static AccountCases assemble(
      Ports ports,
      Clock clock,
      Audit audit,
      ListProviders providers,
      SharingCases sharing,
      ShowAgentConfig agentConfig,
      ShowConversation conversation,
      PasswordConfirmation confirmation,
      LifeCases agents,
      SharedSettings shared) {
    ShowAccount show = new ShowAccount(ports.users(), ports.preferences());
    Eraser eraser =
        new Eraser(
            ports.erasures(),
            ports.users(),
            ports.vault(),
            agents.stop(),
            agents.erase(),
            shared,
            audit,
            clock);
    return new AccountCases(
        show,
        new ChangeAccount(
            show,
            ports.users(),
            ports.invitations(),
            ports.preferences(),
            ports.transactions(),
            audit,
            clock),
        new ExportAccount(show, providers, sharing, agentConfig, conversation, ports, audit, clock),
        new DeleteAccount(
            new Directory(ports.users(), ports.transactions()),
            ports.transactions(),
            ports.erasures(),
            agents.roster(),
            confirmation,
            eraser,
            audit,
            clock),
        new FinishDeletions(ports.erasures(), eraser));
  }
}
