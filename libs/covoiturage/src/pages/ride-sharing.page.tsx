// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, Button, CheckboxField, DefinitionList, ErrorSummary, Form, Section, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { RidePartner } from '../domain/ride-partner.js';
import { PartnerForm } from './partner-form.js';
import { PartnerTable } from './partner-table.js';

export interface RideSharingProps {
  readonly isOn: boolean;
  readonly partners: readonly RidePartner[];
  /** Of the partners those that are asked for rides of theirs. */
  readonly asked: readonly string[];
  /** Under which other platforms ask. */
  readonly address: string;
  readonly path: string;
  readonly form: FormState;
  readonly newKey: () => string;
}

/** Whether rides are shown to other platforms, and to which. */
export function RideSharingPage({ isOn, partners, asked, address, path, form, newKey }: RideSharingProps) {
  const { t } = usePage();
  return (
    <div class="stack">
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary
        errors={form.errors}
        labels={{ name: t('covoiturage:name'), operator: t('covoiturage:operator') }}
      />
      <div class="measure stack">
        <p>{t('covoiturage:what')}</p>
        <Form action={path} idempotencyKey={newKey()}>
          <CheckboxField name="isOn" value={isOn} label={t('covoiturage:on')} hint={t('covoiturage:on.hint')} />
          <Button text={t('covoiturage:save')} />
        </Form>
        {isOn && <DefinitionList items={[{ term: t('covoiturage:address'), value: <code>{address}</code> }]} />}
      </div>
      <Section title={t('covoiturage:partners')}>
        <PartnerTable partners={partners} asked={asked} path={path} newKey={newKey} />
      </Section>
      <Section title={t('covoiturage:admit')}>
        <PartnerForm path={path} form={form} />
      </Section>
    </div>
  );
}
