import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { TooltipProvider } from '@/components/ui/Tooltip';
import { forgetNotices } from '@/entities/push/push';
import { forgetDrafts } from '@/features/chat/conversation/drafts';
import { noteConversation } from '@/features/chat/openConversation';
import { RunStoreContext } from '@/features/chat/runs/useRuns';
import { RunStore } from '@/features/chat/runs/RunStore';
import { keepFocus } from '@/lib/focusKeeper';
import { routes } from './routes';
import { watchPerson } from './watchPerson';
import { watchSession } from './watchSession';

const TOOLTIP_DELAY_MS = 400;

export function App({ queryClient }: { queryClient: QueryClient }) {
  const [world] = useState(() => ({
    queryClient,
    runs: new RunStore(queryClient),
    router: createBrowserRouter(routes),
  }));

  useEffect(keepFocus, []);
  useEffect(() => watchSession(world.queryClient), [world]);
  useEffect(
    () =>
      watchPerson(world.queryClient, () => {
        world.runs.forget();
        forgetDrafts();
        noteConversation(undefined);
        void forgetNotices();
      }),
    [world],
  );

  return (
    <QueryClientProvider client={world.queryClient}>
      <RunStoreContext value={world.runs}>
        <TooltipProvider delayDuration={TOOLTIP_DELAY_MS}>
          <RouterProvider router={world.router} />
        </TooltipProvider>
      </RunStoreContext>
    </QueryClientProvider>
  );
}
