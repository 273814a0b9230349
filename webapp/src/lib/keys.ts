/** A key, and what is held down with it; `shift` left out where a layout may need it for the key itself. */
export interface KeyPress {
  readonly key: string;
  /** Control, or the command key where there is one. */
  readonly mod?: boolean;
  readonly shift?: boolean;
}

interface Binding {
  readonly part: 'anywhere' | 'chat' | 'list';
  readonly keys: readonly KeyPress[];
}

/** Every key that does something here. Whoever listens for one asks `pressed`, and the list of keys is made of this. */
export const KEYS = {
  palette: { part: 'anywhere', keys: [{ key: 'k', mod: true }] },
  help: { part: 'anywhere', keys: [{ key: '?' }, { key: '/', mod: true }] },
  send: {
    part: 'chat',
    keys: [
      { key: 'Enter', shift: false },
      { key: 'Enter', mod: true },
    ],
  },
  newLine: { part: 'chat', keys: [{ key: 'Enter', shift: true }] },
  editLast: { part: 'chat', keys: [{ key: 'ArrowUp', shift: false }] },
  stop: { part: 'chat', keys: [{ key: 'Escape' }] },
  next: { part: 'list', keys: [{ key: 'ArrowDown' }] },
  previous: { part: 'list', keys: [{ key: 'ArrowUp' }] },
  first: { part: 'list', keys: [{ key: 'Home' }] },
  last: { part: 'list', keys: [{ key: 'End' }] },
} as const satisfies Record<string, Binding>;

export type KeyName = keyof typeof KEYS;

interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  getModifierState: (key: 'AltGraph') => boolean;
}

export function pressed(name: KeyName, event: Pressed): boolean {
  const keys: readonly KeyPress[] = KEYS[name].keys;
  return keys.some((one) => is(one, event));
}

function is({ key, mod = false, shift }: KeyPress, event: Pressed): boolean {
  if ((mod ? letterOf(event) : characterOf(event)) !== key.toLowerCase()) return false;
  if (shift !== undefined && shift !== event.shiftKey) return false;
  const { ctrlKey, metaKey, altKey } = event;
  // AltGr is Control and Alt at once on some systems, and writes a character.
  if (!mod && event.getModifierState('AltGraph')) return true;
  const [held, other] = hasCommandKey() ? [metaKey, ctrlKey] : [ctrlKey, metaKey];
  return held === mod && !other && !altKey;
}

function characterOf({ key }: Pressed): string {
  return key === '؟' ? '?' : key.toLowerCase();
}

/** Where a layout has no Latin letters, the place of the key counts: there is no other K to press. */
function letterOf({ key, code }: Pressed): string {
  const foreign = /^[^\p{Script=Latin}\p{Script=Common}]$/u.test(key);
  return (foreign && /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase()) || key.toLowerCase();
}

export function hasCommandKey(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}

/** What is held down, then the key: by the names of KeyboardEvent. */
export function partsOf({ key, mod, shift }: KeyPress): string[] {
  return [...(mod ? [hasCommandKey() ? 'Meta' : 'Control'] : []), ...(shift ? ['Shift'] : []), key];
}
