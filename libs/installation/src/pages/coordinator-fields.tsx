// SPDX-License-Identifier: AGPL-3.0-or-later
import { type BoundField, TextField, usePage } from '@reciproca/ui';

/** Whom to write to; `prefix` names the part of the form they stand in. */
export function CoordinatorFields({ field, prefix = '' }: { field: (name: string) => BoundField; prefix?: string }) {
  const { t } = usePage();
  return (
    <>
      <TextField {...field(`${prefix}givenName`)} label={t('installation:coordinator.givenName')} required />
      <TextField {...field(`${prefix}familyName`)} label={t('installation:coordinator.familyName')} required />
      <TextField {...field(`${prefix}email`)} label={t('installation:coordinator.email')} type="email" required />
    </>
  );
}
