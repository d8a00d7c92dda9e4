// SPDX-License-Identifier: AGPL-3.0-or-later
import { bindFields, CheckboxField, RadioCards, TextField, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import { APP_IO_PLACES, type AppIoPlace } from '../domain/app-io.js';

export interface AppIoFieldsProps {
  readonly form: FormState;
  /** What holds so far. */
  readonly place: AppIoPlace;
  readonly codeLabel: string;
  /** The yes, as whoever ticks it reads it. */
  readonly yes: string;
}

/** The code, the place among the other ways, and the yes. */
export function AppIoFields({ form, place, codeLabel, yes }: AppIoFieldsProps) {
  const { t } = usePage();
  const field = bindFields({ place, ...form.typed }, form.errors);
  return (
    <>
      <TextField
        {...field('appIoCode')}
        label={codeLabel}
        hint={t('notifications:appIo.codeHint')}
        autocomplete="off"
        spellcheck={false}
        required
      />
      <RadioCards
        {...field('place')}
        label={t('notifications:appIo.place')}
        required
        options={APP_IO_PLACES.map((value) => ({
          value,
          label: t(`notifications:appIo.place.${value}`),
          hint: t(`notifications:appIo.place.${value}.hint`),
        }))}
      />
      <CheckboxField {...field('agreed')} label={yes} required />
    </>
  );
}
