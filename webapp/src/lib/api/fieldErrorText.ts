import i18next from 'i18next';
import type { FieldError } from './problem';

/** What to correct in a field: ours for the codes we know, where the field has its own those, else the server's. */
export function fieldErrorText(field: string, { code, message }: FieldError): string {
  const name = field.replace(/\[.*$/, '');
  const ours = [
    `errors:fields.${name}.${code}`,
    `errors:fields.any.${code}`,
  ] as 'errors:fields.any.required'[];
  return i18next.t(ours, { defaultValue: message || i18next.t('errors:validation_failed') });
}
