import { Dialog as Radix } from 'radix-ui';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Overlay } from '@/components/ui/Overlay';
import { isComposing } from '@/lib/composing';
import { fetchCodeAtLast } from '@/lib/pageCode';
import css from './Palette.module.css';

const Palette = lazy(() => fetchCodeAtLast(() => import('./Palette')));

/** Takes what is typed from the first moment on; what finds something is fetched meanwhile. */
export function PaletteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('keys');
  const [typed, setTyped] = useState('');
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Overlay>
          <Radix.Content
            className={css.palette}
            aria-describedby={undefined}
            onEscapeKeyDown={(event) => isComposing({ nativeEvent: event }) && event.preventDefault()}
          >
            <Radix.Title className="visually-hidden">{t('palette.title')}</Radix.Title>
            <Suspense
              fallback={
                <input
                  className={css.input}
                  aria-label={t('palette.title')}
                  placeholder={t('palette.placeholder')}
                  value={typed}
                  onChange={(event) => setTyped(event.target.value)}
                />
              }
            >
              <Palette typed={typed} onType={setTyped} onClose={onClose} />
            </Suspense>
          </Radix.Content>
        </Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}
