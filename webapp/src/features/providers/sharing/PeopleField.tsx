import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { SearchField } from '@/components/ui/SearchField';
import { peopleQuery } from '@/entities/sharing/shares';
import { sessionQuery } from '@/entities/session/session';
import type { SharePerson } from '@/lib/api/types';
import css from './Sharing.module.css';

interface PeopleFieldProps {
  chosen: readonly SharePerson[];
  onChange: (people: SharePerson[]) => void;
}

/** Who may use it: those chosen, and below them those who can be. */
export function PeopleField({ chosen, onChange }: PeopleFieldProps) {
  const { t } = useTranslation('providers');
  const [search, setSearch] = useState('');
  const { data: found } = useQuery(peopleQuery(search));
  const { data: self } = useQuery(sessionQuery);
  const ids = new Set(chosen.map(({ id }) => id));
  const names = [...(found ?? []), ...chosen.filter((one) => !found?.some(({ id }) => id === one.id))].map(
    ({ displayName }) => displayName,
  );
  /** Of people who are called the same, what tells them apart. */
  const shown = ({ displayName, username }: SharePerson) =>
    names.indexOf(displayName) === names.lastIndexOf(displayName)
      ? displayName
      : `${displayName} (${username})`;
  const others = found?.filter(({ id }) => id !== self?.id && !ids.has(id));
  return (
    <div className={css.people}>
      {chosen.length > 0 && (
        <ul className={css.chosen} aria-label={t('share.chosen')}>
          {chosen.map((person) => (
            <li key={person.id}>
              <span>{shown(person)}</span>
              <IconButton
                small
                label={t('share.remove', { name: shown(person) })}
                onClick={() => onChange(chosen.filter(({ id }) => id !== person.id))}
              >
                <X size={15} />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <SearchField label={t('share.search')} value={search} onSearch={setSearch} />
      {others?.length === 0 && <p className={css.quiet}>{t('share.nobody')}</p>}
      <ul className={css.found} aria-label={t('share.people')}>
        {others?.map((person) => (
          <li key={person.id}>
            <Button
              size="s"
              aria-label={t('share.add', { name: shown(person) })}
              onClick={() => onChange([...chosen, person])}
            >
              <Plus size={15} aria-hidden="true" />
              {shown(person)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
