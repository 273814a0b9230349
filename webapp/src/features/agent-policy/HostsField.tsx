import { X } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { TextField } from '@/components/ui/TextField';
import { isComposing } from '@/lib/composing';
import css from './AgentPolicy.module.css';
import type { PolicyValues } from './values';

/** Whether a host may be allowed is for the server to say: it knows every spelling of every address. */
export function HostsField() {
  const { t } = useTranslation(['policy', 'common']);
  const { control, clearErrors } = useFormContext<PolicyValues>();
  const { field, fieldState } = useController({ control, name: 'allowedHosts' });
  const [typed, setTyped] = useState('');
  const [twice, setTwice] = useState(false);
  const hosts = field.value;

  function change(next: string[]) {
    clearErrors('allowedHosts');
    field.onChange(next);
  }

  function add() {
    const host = typed.trim().toLowerCase();
    if (!host) return;
    if (hosts.includes(host)) return setTwice(true);
    change([...hosts, host]);
    setTyped('');
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || isComposing(event)) return;
    event.preventDefault(); // the form is for the whole page
    add();
  }

  return (
    <section className={css.section}>
      <div>
        <h2>{t('hosts.title')}</h2>
        <p className={css.lead}>{t('hosts.lead')}</p>
      </div>
      {hosts.length > 0 ? (
        <ul className={css.hosts} aria-label={t('hosts.list')}>
          {hosts.map((host) => (
            <li key={host}>
              <span className={css.host}>{host}</span>
              <IconButton
                small
                label={t('hosts.remove', { host })}
                onClick={() => change(hosts.filter((other) => other !== host))}
              >
                <X size={15} />
              </IconButton>
            </li>
          ))}
        </ul>
      ) : (
        <p className={css.lead}>{t('hosts.empty')}</p>
      )}
      <div className={css.adding}>
        <TextField
          label={t('hosts.label')}
          hint={t('hosts.hint')}
          error={twice ? t('hosts.twice') : fieldState.error?.message}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTwice(false);
            setTyped(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
        <Button onClick={add}>{t('common:add')}</Button>
      </div>
    </section>
  );
}
