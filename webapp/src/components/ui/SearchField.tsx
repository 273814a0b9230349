import { useEffect, useState } from 'react';
import { TextField } from './TextField';

const PAUSE_MS = 300;

interface SearchFieldProps {
  label: string;
  placeholder?: string;
  /** What is searched for now. */
  value: string;
  onSearch: (text: string) => void;
}

/** Searches when the typing pauses, so that not every letter is a call. */
export function SearchField({ label, placeholder, value, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const [asked, setAsked] = useState(value);
  const [seen, setSeen] = useState(value);

  if (value !== seen) {
    setSeen(value);
    // Changed from elsewhere, as by "Clear filters": what came back from here must not undo further typing.
    if (value !== asked) {
      setAsked(value);
      setText(value);
    }
  }

  useEffect(() => {
    if (text.trim() === asked) return;
    const timer = setTimeout(() => {
      setAsked(text.trim());
      onSearch(text.trim());
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, asked, onSearch]);

  return (
    <TextField
      type="search"
      label={label}
      placeholder={placeholder}
      value={text}
      autoComplete="off"
      dir="auto"
      spellCheck={false}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
