// SPDX-License-Identifier: AGPL-3.0-or-later
import { RadioCards, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import { keyOf, NONE_OF_THEM } from '../application/find-address.js';
import type { FoundAddress } from '../application/geocoder.js';

/** Which of several the address is; nothing where the map knows one or none. */
export function FoundAddresses({ found, form }: { readonly found: readonly FoundAddress[]; readonly form: FormState }) {
  const { t } = usePage();
  if (found.length < 2) return null;
  return (
    <RadioCards
      name="found"
      required
      label={t('territory:places.which_address')}
      value={form.typed['found']}
      error={form.errors['found']}
      options={[
        ...found.map((one) => ({ value: keyOf(one), label: one.label })),
        { value: NONE_OF_THEM, label: t('territory:places.none_of_them') },
      ]}
    />
  );
}
