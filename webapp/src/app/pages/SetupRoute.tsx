import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { AgentsBanner } from '@/features/agent/AgentsBanner';
import { FirstChat } from '@/features/chat/first/FirstChat';
import { SetupPage } from '@/features/setup/SetupPage';
import { onboardingQuery } from '@/entities/onboarding/onboarding';
import { systemQuery } from '@/entities/system/system';

export function SetupRoute() {
  const { data } = useQuery(onboardingQuery);
  return data ? <SetupPage onboarding={data} chat={<Chat />} /> : null;
}

/** A real conversation, which goes on in the chat; or why there can be none yet. */
function Chat() {
  const { conversationId } = useParams();
  const { data: system } = useQuery(systemQuery);
  if (system?.agents.available === false) return <AgentsBanner />;
  return <FirstChat conversationId={conversationId} banner={null} addressOf={addressOf} />;
}

const addressOf = (id: string) => `/setup/answer/${id}`;
