import { Command } from 'cmdk';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import css from './Palette.module.css';

interface ChoiceProps {
  /** Unlike any other one's. */
  id: string;
  name: ReactNode;
  /** What of it was found, where it is not its name. */
  text?: ReactNode;
  Icon: LucideIcon;
  onPick: () => void;
}

/** Something that can be chosen in the palette. */
export function Choice({ id, name, text, Icon, onPick }: ChoiceProps) {
  return (
    <Command.Item value={id} className={css.choice} onSelect={onPick}>
      <Icon size={16} aria-hidden="true" />
      <span className={css.words}>
        <span className={css.name} dir="auto">
          {name}
        </span>
        {text && ' '}
        {text && (
          <span className={css.text} dir="auto">
            {text}
          </span>
        )}
      </span>
    </Command.Item>
  );
}
