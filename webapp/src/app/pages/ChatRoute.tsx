import { AgentPill } from '@/features/agent/AgentPill';
import { AgentsBanner } from '@/features/agent/AgentsBanner';
import { ChatPage } from '@/features/chat/ChatPage';
import { UserMenu } from '../UserMenu';

export function ChatRoute() {
  return <ChatPage agentPill={<AgentPill />} banner={<AgentsBanner />} userMenu={<UserMenu />} />;
}
