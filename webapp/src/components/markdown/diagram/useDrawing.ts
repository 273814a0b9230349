import { useEffect, useState } from 'react';
import { useDarkness } from '@/hooks/useDarkness';
import { fetchCodeAtLast } from '@/lib/pageCode';
import type { Drawing } from './draw';

export interface ShownDrawing extends Omit<Drawing, 'svg'> {
  address: string;
}

/** A diagram as the page looks now; null until it is drawn, `mistaken` where it cannot be. */
export function useDrawing(source: string): ShownDrawing | 'mistaken' | null {
  const dark = useDarkness();
  const [drawing, setDrawing] = useState<ShownDrawing | 'mistaken' | null>(null);

  useEffect(() => {
    const left = new AbortController();
    let address: string | null = null;
    fetchCodeAtLast(() => import('./draw'), left.signal)
      .then(({ draw }) => draw(source, dark))
      .then(({ svg, ...drawn }) => {
        if (left.signal.aborted) return;
        address = URL.createObjectURL(svg);
        setDrawing({ ...drawn, address });
      })
      .catch(() => !left.signal.aborted && setDrawing('mistaken'));
    return () => {
      left.abort();
      // The picture stays until the next one is there.
      if (address) setTimeout(URL.revokeObjectURL, RELEASED_MS, address);
    };
  }, [source, dark]);

  return drawing;
}

const RELEASED_MS = 10_000;
