import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLanguageChoice } from '@/components/layout/useLanguageChoice';
import { changeAccountMutation } from '@/entities/account/account';
import { chosenLanguage } from '@/i18n/language';

/** Like the choice of whoever has not signed in, and kept with the account for other browsers too. */
export function useOwnLanguageChoice() {
  const choice = useLanguageChoice();
  const save = useMutation(changeAccountMutation(useQueryClient()));
  return {
    ...choice,
    onChange: (next: typeof choice.value) => {
      choice.onChange(next);
      save.mutate({ change: { language: chosenLanguage() }, etag: null });
    },
  };
}
