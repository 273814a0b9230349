import { createElement, type ComponentType } from 'react';
import { fetchCode } from '@/lib/pageCode';
import { UnfetchedPage } from './pages/UnfetchedPage';

type Load = () => Promise<ComponentType>;

/** A page of its own, whose code is fetched when it is opened. */
export const page = (load: Load) => fetched(load, false);

/** The same for one that stands within another page's frame. */
export const pageWithin = (load: Load) => fetched(load, true);

/** A route keeps what its first try brought: where that failed, a page that goes on trying. */
function fetched(load: Load, within: boolean) {
  return async (): Promise<{ Component: ComponentType }> => {
    try {
      return { Component: await fetchCode(load) };
    } catch {
      let known: ComponentType | undefined;
      const remembered = async () => (known = await load());
      return {
        Component: () => createElement(UnfetchedPage, { load: remembered, known: () => known, within }),
      };
    }
  };
}
