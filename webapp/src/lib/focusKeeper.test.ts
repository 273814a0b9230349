import { afterEach, beforeEach, expect, it } from 'vitest';
import { eventually } from '@/testing/eventually';
import { keepFocus } from './focusKeeper';

let end: () => void;

beforeEach(() => {
  document.body.innerHTML = `<div id="root"><main id="content" tabindex="-1">
    <button id="opener">Open</button><ul id="list"><li id="row"><button id="remove">Remove</button></li></ul>
  </main></div>`;
  end = keepFocus();
});

afterEach(() => {
  end();
  document.body.innerHTML = '';
});

const at = (id: string) => document.getElementById(id) as HTMLElement;

it('goes to what is left around a row that was deleted', async () => {
  at('remove').focus();
  at('row').remove();
  await eventually(() => expect(document.activeElement).toBe(at('list')));
});

it('goes back to what opened a dialog, past the menu in between', async () => {
  at('opener').focus();
  const menu = document.createElement('div');
  menu.innerHTML = '<button>Edit</button>';
  document.body.append(menu);
  menu.querySelector('button')?.focus();
  const dialog = document.createElement('div');
  dialog.innerHTML = '<input />';
  document.body.append(dialog);
  dialog.querySelector('input')?.focus();
  menu.remove();

  dialog.remove();

  await eventually(() => expect(document.activeElement).toBe(at('opener')));
});

it('goes to the page when nothing is left', async () => {
  at('remove').focus();
  at('root').innerHTML = '<main id="content" tabindex="-1">Another page</main>';
  await eventually(() => expect(document.activeElement).toBe(at('content')));
});

it('stays where somebody put it: nowhere', async () => {
  at('remove').focus();
  at('remove').blur();
  await new Promise((resolve) => setTimeout(resolve)); // the keeper looks after the turn in which it was left
  at('row').remove();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(document.activeElement).toBe(document.body);
});
