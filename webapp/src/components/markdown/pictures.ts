import { createContext } from 'react';

/** Fetches a picture that a text names, without telling its host who reads; fails as an ApiProblem. */
export type FetchPicture = (address: string) => Promise<Blob>;

/** Null where pictures can only be opened. */
export const PicturesContext = createContext<FetchPicture | null>(null);
