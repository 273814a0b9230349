package dev.mosaic.application.chat;

import dev.mosaic.application.agent.AgentCases;
import dev.mosaic.application.agent.life.AgentActivity;
import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.chat.log.EventLogs;
import dev.mosaic.application.llm.Budget;
import dev.mosaic.application.llm.SuggestTitle;
import dev.mosaic.application.push.TellBrowsers;
import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.ports.Ports;
import java.time.Clock;

/** Use cases for chats. */
public record ChatCases(
    SendMessage send,
    SendOnce sendOnce,
    StartTurn start,
    FollowConversation follow,
    RecoverTurns recover,
    ResumeTurns resume,
    LeaveTurns leave,
    AbortAnswer abort,
    KeepDoings doings,
    ShowConversation show,
    ShowToolCall showToolCall,
    SelectVersion selectVersion,
    ShowPicture showPicture,
    QueueCases queue,
    ShowReadiness readiness,
    ShowChatSettings showSettings,
    SaveChatSettings saveSettings) {
  /** Wires the use cases. */
  public static ChatCases assemble(
      Ports ports,
      Clock clock,
      AgentCases agents,
      Turns turns,
      Budget budget,
      AgentPolicies agentPolicies,
      SuggestTitle suggesting,
      TellBrowsers telling,
      Audit audit,
      TurnPolicy policy) {
    EventLogs logs = new EventLogs(ports.turns(), clock);
    AgentActivity activity = agents.life().activity();
    KeepDoings doings =
        new KeepDoings(activity, ports.doings(), ports.agents(), ports.conversations(), clock);
    ChosenModels models =
        new ChosenModels(ports.conversations(), ports.providers(), ports.agentConfigs());
    MessageFiles files = new MessageFiles(ports.attachments(), clock);
    Preparation preparation =
        new Preparation(
            agents.life().wake(),
            activity,
            agents.delivery().settings(),
            agents.door().setups(),
            policy);
    TurnRunner runner =
        new TurnRunner(
            activity,
            ports.conversations(),
            turns,
            logs,
            new TitleConversation(ports.chatSettings(), ports.conversations(), suggesting, logs),
            new TellEnd(telling, clock),
            new HttpAnswers(preparation, activity, ports.channel()),
            new RunAnswers(
                preparation,
                activity,
                ports.runs(),
                files,
                models,
                new EarlierTurns(ports.conversations()),
                doings,
                policy,
                () -> agentPolicies.current().longestSilence(),
                clock));
    OneAtATime oneAtATime = new OneAtATime();
    TurnQueue queue =
        new TurnQueue(
            ports.queuedMessages(),
            files,
            ports.conversations(),
            ports.users(),
            ports.transactions(),
            oneAtATime,
            turns,
            runner,
            clock);
    turns.goOnWith(queue::goOnAfter);
    ResumeTurns resume =
        new ResumeTurns(
            ports.conversations(),
            files,
            ports.turns(),
            ports.users(),
            turns,
            runner,
            queue,
            clock);
    ListQueuedMessages listQueued =
        new ListQueuedMessages(ports.conversations(), ports.queuedMessages(), ports.attachments());
    QueueMessage queueing =
        new QueueMessage(
            ports.queuedMessages(), ports.turns(), files, ports.transactions(), oneAtATime, logs);
    AbortAnswer abort = new AbortAnswer(turns);
    ShowConversation show = new ShowConversation(ports.conversations(), ports.attachments(), turns);
    SendMessage send =
        new SendMessage(
            ports.conversations(),
            new TurnKeeping(ports.conversations(), ports.turns(), files),
            ports.transactions(),
            runner,
            turns,
            budget,
            clock);
    return new ChatCases(
        send,
        new SendOnce(send, new RecordedTurns(clock)),
        new StartTurn(
            send,
            files,
            new ModelsOfTurns(ports.conversations(), models),
            new WaitingTurns(ports.turns(), listQueued, queueing, queue, logs, clock),
            logs),
        new FollowConversation(ports.conversations(), logs),
        new RecoverTurns(
            ports.conversations(), ports.turns(), ports.queuedMessages(), resume, clock),
        resume,
        new LeaveTurns(turns),
        abort,
        doings,
        show,
        new ShowToolCall(show),
        new SelectVersion(ports.conversations(), turns, logs),
        new ShowPicture(ports.conversations(), ports.pictures()),
        new QueueCases(
            listQueued,
            new ChangeQueuedMessage(ports.queuedMessages(), ports.attachments(), oneAtATime, logs),
            new TakeBackQueuedMessage(
                ports.queuedMessages(),
                ports.turns(),
                ports.attachments(),
                ports.transactions(),
                oneAtATime,
                logs,
                clock),
            new SendQueuedMessage(queue)),
        new ShowReadiness(agents.door().setups()),
        new ShowChatSettings(ports.chatSettings()),
        new SaveChatSettings(ports.chatSettings(), audit));
  }
}
