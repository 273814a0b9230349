import { Command } from 'cmdk';
import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useProblemText } from '@/hooks/useProblemText';
import { pressed } from '@/lib/keys';
import { Choice } from './Choice';
import { ConversationChoices } from './ConversationChoices';
import css from './Palette.module.css';
import { useActiveDescendant } from './useActiveDescendant';
import { useCommands } from './useCommands';
import { useConversations } from './useConversations';
import { usePages } from './usePages';

interface PaletteProps {
  typed: string;
  onType: (text: string) => void;
  onClose: () => void;
}

/** Finds conversations, settings and commands: a combobox whose list is always open. */
export default function Palette({ typed, onType, onClose }: PaletteProps) {
  const { t } = useTranslation('keys');
  const navigate = useNavigate();
  const problemText = useProblemText();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const words = typed.trim();
  const commands = useCommands(words);
  const pages = usePages(words);
  const conversations = useConversations(words);
  // Without words those of the server come first: nothing is picked before they are there.
  const ready = words !== '' || !conversations.searching;
  const count = commands.length + pages.length + conversations.total;
  const note = conversations.problem
    ? problemText(conversations.problem)
    : words &&
      (conversations.searching ? t('palette.searching') : count === 0 && t('palette.nothing', { words }));

  // It takes the place of the field that was there while this was fetched.
  useLayoutEffect(() => field.current?.focus(), []);
  useActiveDescendant(field, list);

  function choose(act: () => void) {
    onClose();
    act();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!pressed('palette', event)) return;
    event.preventDefault();
    onClose();
  }

  const found = (
    <ConversationChoices
      key="conversations"
      words={words}
      conversations={conversations}
      onPick={(address) => choose(() => void navigate(address))}
    />
  );
  return (
    <Command
      className={css.command}
      label={t('palette.title')}
      shouldFilter={false}
      vimBindings={false}
      onKeyDown={onKeyDown}
    >
      <Command.Input
        ref={field}
        className={css.input}
        dir="auto"
        placeholder={t('palette.placeholder')}
        value={typed}
        onValueChange={onType}
      />
      <p className="visually-hidden" role="status">
        {words && !conversations.searching && t('palette.count', { count })}
      </p>
      <Command.List ref={list} className={css.list} label={t('palette.results')}>
        {!words && found}
        {ready && commands.length > 0 && (
          <Command.Group heading={t('palette.commands')}>
            {commands.map(({ id, name, Icon, act }) => (
              <Choice key={id} id={`command ${id}`} name={name} Icon={Icon} onPick={() => choose(act)} />
            ))}
          </Command.Group>
        )}
        {ready && pages.length > 0 && (
          <Command.Group heading={t('palette.pages')}>
            {pages.map(({ to, name, text, Icon }) => (
              <Choice
                key={to}
                id={`page ${to}`}
                name={name}
                text={text}
                Icon={Icon}
                onPick={() => choose(() => void navigate(to))}
              />
            ))}
          </Command.Group>
        )}
        {words && found}
      </Command.List>
      {note && <p className={css.note}>{note}</p>}
    </Command>
  );
}
