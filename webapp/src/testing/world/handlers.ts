import { http, HttpResponse } from 'msw';
import { accountHandlers } from './accountHandlers';
import { adminAgentHandlers } from './adminAgentHandlers';
import { agentConfigHandlers } from './agentConfigHandlers';
import { agentHandlers } from './agentHandlers';
import { attachmentHandlers } from './attachmentHandlers';
import { chatHandlers } from './chatHandlers';
import { conversationHandlers } from './conversationHandlers';
import { invitationHandlers } from './invitationHandlers';
import { resetHandlers } from './resetHandlers';
import { issuerHandlers } from './issuerHandlers';
import { ownAccountHandlers } from './ownAccountHandlers';
import { onboardingHandlers } from './onboardingHandlers';
import { providerHandlers } from './providerHandlers';
import { pushHandlers } from './pushHandlers';
import { queueHandlers } from './queueHandlers';
import { sharingHandlers } from './sharingHandlers';
import { sessionHandlers } from './sessionHandlers';
import { usageHandlers } from './usageHandlers';
import { userHandlers } from './userHandlers';
import { versionHandlers } from './versionHandlers';
import type { World } from './World';

export function handlers(world: World) {
  return [
    http.all('*/api/*', async ({ request }) => {
      if (world.lineCut) return HttpResponse.error();
      const call = `${request.method} ${new URL(request.url).pathname}`;
      world.log.push(call);
      if (request.method !== 'GET') {
        const text = await request.clone().text();
        const json = request.headers.get('Content-Type')?.startsWith('application/json') ?? false;
        world.bodies.push({
          call,
          body: json && text ? JSON.parse(text) : null,
          csrf: request.headers.get('X-CSRF-TOKEN'),
        });
      }
      return undefined;
    }),
    ...pushHandlers(world),
    ...queueHandlers(world),
    ...versionHandlers(world),
    ...sessionHandlers(world),
    ...accountHandlers(world),
    ...ownAccountHandlers(world),
    ...userHandlers(world),
    ...adminAgentHandlers(world),
    ...invitationHandlers(world),
    ...resetHandlers(world),
    ...issuerHandlers(world),
    ...onboardingHandlers(world),
    ...sharingHandlers(world),
    ...providerHandlers(world),
    ...agentConfigHandlers(world),
    ...usageHandlers(world),
    ...agentHandlers(world),
    ...conversationHandlers(world),
    ...attachmentHandlers(world),
    ...chatHandlers(world),
  ];
}
