import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useKey } from '@/hooks/useKey';
import { fetchCodeAtLast } from '@/lib/pageCode';
import { OpenOverlay, type Overlay } from './openOverlay';
import { PaletteDialog } from './palette/PaletteDialog';

const KeysDialog = lazy(() => fetchCodeAtLast(() => import('./KeysDialog')));

/** What a key opens over any page. */
export function Overlays({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<Overlay | null>(null);
  const close = () => setOpen(null);
  useKey('palette', () => setOpen('palette'));
  useKey('help', () => setOpen('keys'));
  return (
    <OpenOverlay value={setOpen}>
      {children}
      {open === 'palette' && <PaletteDialog onClose={close} />}
      {open === 'keys' && (
        <Suspense>
          <KeysDialog onClose={close} />
        </Suspense>
      )}
    </OpenOverlay>
  );
}
