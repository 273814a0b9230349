import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import css from './Personality.module.css';
import type { AgentValues } from './values';

interface Inserted {
  name: string;
  before: string;
  after: string;
}

/** Texts to begin with. They take the place of an untouched one and go below anything else; one step back is kept. */
export function PersonalityStarters() {
  const { t } = useTranslation('agentConfig');
  const { control, setValue } = useFormContext<AgentValues>();
  const text = useWatch({ control, name: 'personality' });
  const [inserted, setInserted] = useState<Inserted | null>(null);
  const [undone, setUndone] = useState(false);
  const starters = t('starters.list', { returnObjects: true });
  const undoable = inserted?.after === text;

  const put = (value: string) =>
    setValue('personality', value, { shouldDirty: true, shouldValidate: true, shouldTouch: true });

  function insert(starter: { name: string; text: string }) {
    const untouched = text.trim() === '' || starters.some((one) => one.text.trim() === text.trim());
    const after = untouched ? starter.text : `${text.trimEnd()}\n\n${starter.text}`;
    setInserted({ name: starter.name, before: text, after });
    setUndone(false);
    put(after);
  }

  function undo() {
    if (!inserted) return;
    put(inserted.before);
    setInserted(null);
    setUndone(true);
  }

  return (
    <div className={css.starters} role="group" aria-label={t('starters.title')}>
      <span className={css.startersTitle}>{t('starters.title')}</span>
      {starters.map((starter) => (
        <button type="button" key={starter.name} className={css.starter} onClick={() => insert(starter)}>
          {starter.name}
        </button>
      ))}
      <span role="status" className={css.inserted}>
        {undoable && t('starters.inserted', { name: inserted.name })}
        {undone && !undoable && <span className="visually-hidden">{t('starters.undone')}</span>}
      </span>
      {undoable && (
        <Button size="s" look="quiet" onClick={undo}>
          <Undo2 size={15} aria-hidden="true" />
          {t('starters.undo')}
        </Button>
      )}
    </div>
  );
}
