import { ChevronDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ModelPicker } from '@/entities/provider/ModelPicker';
import { Field } from '@/components/ui/Field';
import css from './AgentSettings.module.css';
import type { ModelOption } from './values';

interface ModelSelectProps {
  label: string;
  hint: string;
  value: string;
  options: ModelOption[];
  onChange: (model: string) => void;
  error?: string | undefined;
}

/** A select for lists that may have hundreds of entries: opens a searchable list. */
export function ModelSelect({ label, hint, value, options, onChange, error }: ModelSelectProps) {
  const { t } = useTranslation('settings');
  const [open, setOpen] = useState(false);
  const chosen = options.find((option) => option.value === value);
  const shown = chosen?.label ?? (value ? t('agent.gone', { model: value }) : t('agent.choose'));

  function choose(model: string) {
    onChange(model);
    setOpen(false);
  }

  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <Popover.Root open={open} onOpenChange={setOpen}>
          <Popover.Trigger {...control} type="button" className={css.select} data-empty={!value}>
            <span>{shown}</span>
            <ChevronDown size={16} aria-hidden="true" />
          </Popover.Trigger>
          <Popover.Portal>
            <Popover.Content className={css.popover} align="start" sideOffset={4} collisionPadding={8}>
              <ModelPicker
                label={label}
                models={options.map((option) => ({ id: option.value, name: option.label }))}
                chosen={value}
                onChoose={choose}
              />
            </Popover.Content>
          </Popover.Portal>
        </Popover.Root>
      )}
    </Field>
  );
}
