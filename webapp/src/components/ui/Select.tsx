import { Check, ChevronDown } from 'lucide-react';
import { Select as Radix } from 'radix-ui';
import { classes } from '@/lib/classes';
import { Field } from './Field';
import fieldCss from './Field.module.css';
import popupCss from './Popup.module.css';
import css from './Select.module.css';

interface SelectProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string }[];
  placeholder?: string;
  hint?: string;
  error?: string | undefined;
}

export function Select({ label, value, onChange, options, placeholder, hint, error }: SelectProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <Radix.Root value={value} onValueChange={onChange}>
          <Radix.Trigger {...control} className={classes(fieldCss.input, css.trigger)}>
            <Radix.Value placeholder={placeholder} />
            <Radix.Icon asChild>
              <ChevronDown size={16} />
            </Radix.Icon>
          </Radix.Trigger>
          <Radix.Portal>
            <Radix.Content className={popupCss.list} position="popper" sideOffset={4} collisionPadding={8}>
              <Radix.Viewport>
                {options.map((option) => (
                  <Radix.Item key={option.value} value={option.value} className={popupCss.item}>
                    <Radix.ItemText>{option.label}</Radix.ItemText>
                    <Radix.ItemIndicator className={popupCss.check}>
                      <Check size={16} />
                    </Radix.ItemIndicator>
                  </Radix.Item>
                ))}
              </Radix.Viewport>
            </Radix.Content>
          </Radix.Portal>
        </Radix.Root>
      )}
    </Field>
  );
}
