import { Check } from 'lucide-react';
import { useId } from 'react';
import type { Preset } from '@/lib/api/types';
import css from './Provider.module.css';

interface TypeCardsProps {
  label: string;
  presets: readonly Preset[];
  chosen: Preset['type'];
  onChoose: (preset: Preset) => void;
}

export function TypeCards({ label, presets, chosen, onChoose }: TypeCardsProps) {
  const group = useId();
  return (
    <fieldset className={css.cards}>
      <legend className={css.legend}>{label}</legend>
      {presets.map((preset) => (
        <label key={preset.type} className={css.card}>
          <input
            type="radio"
            name={group}
            className="visually-hidden"
            checked={preset.type === chosen}
            onChange={() => onChoose(preset)}
          />
          <span>{preset.label}</span>
          {preset.type === chosen && <Check size={16} aria-hidden="true" />}
        </label>
      ))}
    </fieldset>
  );
}
