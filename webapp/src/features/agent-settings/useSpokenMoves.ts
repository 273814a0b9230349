import type { Announcements, UniqueIdentifier } from '@dnd-kit/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelOption } from './values';

type Entry = { id: UniqueIdentifier };

/** What screen readers announce while a model is moved. */
export function useSpokenMoves(models: readonly ModelOption[]): Announcements {
  const { t } = useTranslation('agentConfig');
  /** Being picked up counts as being over one's own place, which is no news yet. */
  const moved = useRef(false);
  const label = ({ id }: Entry) => models.find(({ value }) => value === id)?.label ?? String(id);
  const place = ({ id }: Entry) => models.findIndex(({ value }) => value === id) + 1;
  const count = models.length;
  return {
    onDragStart: ({ active }) => {
      moved.current = false;
      return t('fallbacks.picked', { model: label(active), place: place(active), count });
    },
    onDragOver: ({ active, over }) => {
      if (!over || (!moved.current && over.id === active.id)) return undefined;
      moved.current = true;
      return t('fallbacks.over', { model: label(active), place: place(over), count });
    },
    onDragEnd: ({ active, over }) =>
      t('fallbacks.dropped', { model: label(active), place: place(over ?? active), count }),
    onDragCancel: ({ active }) => t('fallbacks.cancelled', { model: label(active), place: place(active) }),
  };
}
