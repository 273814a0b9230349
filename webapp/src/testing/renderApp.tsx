import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '@/app/App';
import { createQueryClient, prefetchFirst } from '@/app/queryClient';

/** The whole of the pages at one address. */
export function renderApp(address: string) {
  window.history.replaceState(null, '', address);
  const queryClient = createQueryClient();
  prefetchFirst(queryClient);
  return { user: userEvent.setup(), ...render(<App queryClient={queryClient} />) };
}
