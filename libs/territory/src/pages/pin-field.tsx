// SPDX-License-Identifier: AGPL-3.0-or-later
import { bindFields, CheckboxField, type FieldErrors, TextField, usePage } from '@reciproca/ui';

export interface PinFieldProps {
  readonly form: { readonly typed: Readonly<Record<string, unknown>>; readonly errors: FieldErrors };
  readonly hint: string;
}

/** Where something is; once it was asked about, with the way to say that it is right. */
export function PinField({ form: { typed, errors }, hint }: PinFieldProps) {
  const { t } = usePage();
  const field = bindFields(typed, errors);
  const isAsked = errors['position'] !== undefined || Boolean(typed['positionIsRight']);
  return (
    <>
      <TextField {...field('position')} label={t('territory:places.position')} hint={hint} />
      {isAsked && <CheckboxField {...field('positionIsRight')} label={t('territory:places.position_is_right')} />}
    </>
  );
}
