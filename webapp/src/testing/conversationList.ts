/** How tests find their way in the list of conversations. */
import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

export const list = () => screen.findByRole('navigation', { name: 'Conversations' });
export const titles = async () =>
  within(await list())
    .getAllByRole('link')
    .map((link) => link.textContent);
export const item = async (title: RegExp) => within(await list()).findByRole('link', { name: title });

export async function choose(user: UserEvent, title: string, entry: string) {
  await user.click(await screen.findByRole('button', { name: `Options for “${title}”` }));
  await user.click(await screen.findByRole('menuitem', { name: entry }));
}
