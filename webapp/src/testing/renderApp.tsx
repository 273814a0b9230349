import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '@/app/App';
import { begin } from '@/app/begin';

/** The whole of the pages at one address. */
export function renderApp(address: string) {
  window.history.replaceState(null, '', address);
  return { user: userEvent.setup(), ...render(<App queryClient={begin()} />) };
}
