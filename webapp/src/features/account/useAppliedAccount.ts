import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { accountQuery } from '@/entities/account/account';
import { chooseTimeZone } from '@/lib/timeZone';
import { applyLanguage } from './applyLanguage';

/** Shows the pages as whoever is signed in wants them. */
export function useAppliedAccount(): void {
  const { data } = useQuery(accountQuery);
  const language = data?.language;
  const timeZone = data?.timeZone;
  useEffect(() => {
    if (timeZone !== undefined) chooseTimeZone(timeZone);
  }, [timeZone]);
  useEffect(() => {
    // Whoever wants no certain one may have chosen one on the sign-in page.
    if (language) applyLanguage(language);
  }, [language]);
}
