import { createElement, type ComponentType } from 'react';
import { fetchCode, fetchCodeAtLast } from '@/lib/pageCode';
import { UnfetchedPage } from './pages/UnfetchedPage';

/** Where people go nearly always. */
export const chatCode = () => import('./pages/ChatRoute');

/** A page of its own, whose code is fetched when it is opened. */
export const page = <Module>(load: () => Promise<Module>, pick: (code: Module) => ComponentType) =>
  fetched(load, pick, false);

/** The same for one that stands within another page's frame. */
export const pageWithin = <Module>(load: () => Promise<Module>, pick: (code: Module) => ComponentType) =>
  fetched(load, pick, true);

/** A route keeps what its first try brought: where that failed, a page that goes on trying. */
function fetched<Module>(
  load: () => Promise<Module>,
  pick: (code: Module) => ComponentType,
  within: boolean,
) {
  return async (): Promise<{ Component: ComponentType }> => {
    try {
      return { Component: pick(await fetchCode(load)) };
    } catch {
      let known: ComponentType | undefined;
      const fetchAtLast = async (signal: AbortSignal, onFailure: () => Promise<unknown>) =>
        (known = pick(await fetchCodeAtLast(load, signal, onFailure)));
      return {
        Component: () => createElement(UnfetchedPage, { fetchAtLast, known: () => known, within }),
      };
    }
  };
}
