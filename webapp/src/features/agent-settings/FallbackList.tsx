import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
  type Modifier,
} from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './AgentSettings.module.css';
import { FallbackItem } from './FallbackItem';
import { useSpokenMoves } from './useSpokenMoves';
import type { ModelOption } from './values';

interface FallbackListProps {
  models: ModelOption[];
  labelledBy: string;
  onChange: (models: string[]) => void;
}

const alongTheList: Modifier = ({ transform }) => ({ ...transform, x: 0 });

/** Put in order by buttons, by dragging, or by keyboard: space picks up, arrows move, space puts down. */
export function FallbackList({ models, labelledBy, onChange }: FallbackListProps) {
  const { t } = useTranslation('agentConfig');
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const announcements = useSpokenMoves(models);
  const values = models.map(({ value }) => value);

  const pressed = useRef<HTMLButtonElement>(null);
  const [announced, setAnnounced] = useState('');

  useLayoutEffect(() => {
    // A row that is put elsewhere loses the focus within it.
    pressed.current?.focus();
    pressed.current = null;
  });

  function move(from: number, by: -1 | 1, button: HTMLButtonElement) {
    pressed.current = button;
    const place = from + by + 1;
    setAnnounced(t('fallbacks.over', { model: models[from]?.label, place, count: models.length }));
    onChange(arrayMove(values, from, from + by));
  }

  function onDragEnd({ active, over }: DragEndEvent) {
    if (!over || active.id === over.id) return;
    onChange(arrayMove(values, values.indexOf(String(active.id)), values.indexOf(String(over.id))));
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[alongTheList]}
      onDragEnd={onDragEnd}
      accessibility={{
        announcements,
        screenReaderInstructions: { draggable: t('fallbacks.instructions') },
      }}
    >
      <SortableContext items={values} strategy={verticalListSortingStrategy}>
        <ol className={css.chosen} aria-labelledby={labelledBy}>
          {models.map((model, at) => (
            <FallbackItem
              key={model.value}
              model={model}
              isFirst={at === 0}
              isLast={at === models.length - 1}
              onMove={(by, button) => move(at, by, button)}
              onRemove={() => onChange(values.filter((other) => other !== model.value))}
            />
          ))}
        </ol>
      </SortableContext>
      <p role="status" className="visually-hidden">
        {announced}
      </p>
    </DndContext>
  );
}
