import { useId, useMemo, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/ui/TextField';
import { browserTimeZone, timeZones } from '@/lib/timeZone';

type TimeZoneFieldProps = Pick<ComponentProps<typeof TextField>, 'error'> &
  Omit<ComponentProps<'input'>, 'id' | 'list'>;

/** A zone is found by a part of its name; an empty field is like the browser. */
export function TimeZoneField(props: TimeZoneFieldProps) {
  const { t } = useTranslation('account');
  const list = useId();
  const zones = useMemo(() => timeZones(), []);
  return (
    <>
      <TextField
        label={t('profile.timeZone')}
        hint={t('profile.timeZoneHint')}
        placeholder={t('profile.timeZoneOfBrowser', { zone: browserTimeZone() })}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        list={list}
        {...props}
      />
      <datalist id={list}>
        {zones.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </datalist>
    </>
  );
}
