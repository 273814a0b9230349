import { X } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '@/lib/composing';
import { Button } from './Button';
import { IconButton } from './IconButton';
import css from './NamesField.module.css';
import { TextField } from './TextField';

interface NamesFieldProps {
  names: readonly string[];
  onChange: (names: string[]) => void;
  label: string;
  hint: string;
  error?: string | undefined;
  /** What the list is called, what stands in its place while it is empty, and what is said of a name on it already. */
  words: { list: string; empty: string; twice: string; remove: (name: string) => string };
}

/** A list of short names. What is typed and not added yet is added by leaving the field, so that saving takes it along. */
export function NamesField({ names, onChange, label, hint, error, words }: NamesFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [twice, setTwice] = useState(false);

  function add() {
    const name = typed.trim().toLowerCase();
    if (!name) return setTyped('');
    if (names.includes(name)) return setTwice(true);
    onChange([...names, name]);
    setTyped('');
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || isComposing(event)) return;
    event.preventDefault(); // the form is for the whole page
    add();
  }

  return (
    <>
      {names.length > 0 ? (
        <ul className={css.names} aria-label={words.list}>
          {names.map((name) => (
            <li key={name}>
              <span className={css.name}>{name}</span>
              <IconButton
                small
                label={words.remove(name)}
                onClick={() => onChange(names.filter((other) => other !== name))}
              >
                <X size={15} />
              </IconButton>
            </li>
          ))}
        </ul>
      ) : (
        <p className={css.empty}>{words.empty}</p>
      )}
      <div className={css.adding}>
        <TextField
          label={label}
          hint={hint}
          error={twice ? words.twice : error}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTwice(false);
            setTyped(event.target.value);
          }}
          onKeyDown={onKeyDown}
          onBlur={add}
        />
        <Button onClick={add}>{t('add')}</Button>
      </div>
    </>
  );
}
