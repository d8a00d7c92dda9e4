// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import { bindFields, CheckboxField, NumberField, TimeField, usePage } from '@reciproca/ui';

/** From and until, or how long; whether they are other hours is asked only where some are written of that day. */
export function HoursFields({ form, at = '' }: { form: FormState; at?: string }) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const asksAgain = `${at}again` in form.errors || Boolean(form.typed[`${at}again`]);
  return (
    <>
      <div class="field-row">
        <TimeField {...field(`${at}from`)} label={t('civic:from')} />
        <TimeField {...field(`${at}until`)} label={t('civic:until')} />
        <NumberField {...field(`${at}hours`)} label={t('civic:or_hours')} decimal />
        <NumberField {...field(`${at}minutes`)} label={t('civic:and_minutes')} />
      </div>
      {asksAgain && <CheckboxField {...field(`${at}again`)} label={t('civic:again')} />}
    </>
  );
}
