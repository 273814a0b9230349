import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { item } from '@/testing/conversationList';
import { renderApp } from '@/testing/renderApp';
import { play } from '@/testing/server';
import { conversation } from '@/testing/world/fixtures';
import { startTurn } from '@/testing/world/turns';
import { World } from '@/testing/world/World';

it('an answer that another tab began is seen to grow, and to get its title', async () => {
  const world = play(World.inUse());
  const talk = conversation({ id: 'elsewhere', title: 'What to drink', titledBy: 'words', messages: [] });
  world.conversations.push(talk);
  world.answers = [[{ text: 'Perhaps' }, 'hang']];
  const { turnId } = startTurn(world, talk, 'What to drink?');
  renderApp('/chat/elsewhere');
  await screen.findByText('Perhaps');

  world.happenings(talk.id).tell('text', { turnId, at: 7, delta: ' tea' });
  world.happenings(talk.id).tell('conversation.titled', { turnId, title: 'Afternoon drinks' });

  expect(await screen.findByText('Perhaps tea')).toBeInTheDocument();
  expect(await item(/Afternoon drinks/)).toBeInTheDocument();
});
