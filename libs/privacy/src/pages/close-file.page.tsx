// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ahead, LiesAhead } from '@reciproca/exchange';
import type { PersonCard } from '@reciproca/identity';
import {
  Alert,
  bindFields,
  Button,
  ErrorSummary,
  Form,
  LinkButton,
  PageHeading,
  Section,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';

export interface CloseFileProps {
  readonly person: PersonCard;
  readonly ahead: Ahead;
  readonly wards: readonly PersonCard[];
  readonly form: FormState;
  readonly idempotencyKey: string;
}

export function CloseFilePage({ person, ahead, wards, form, idempotencyKey }: CloseFileProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <div class="stack measure">
      <PageHeading title={t('privacy:file.titleOf', { name: person.fullName })} lead={t('privacy:file.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={{ closingReason: t('privacy:file.reason') }} />
      <Section title={t('privacy:file.means')}>
        <ul>
          <LiesAhead personId={person.id} ahead={ahead} />
          <li>{t('privacy:file.calls')}</li>
          <li>{t('privacy:file.delegations')}</li>
        </ul>
      </Section>
      {wards.length > 0 && (
        <Alert tone="warning">
          {t('privacy:file.wards', { names: wards.map(({ fullName }) => fullName).join(', ') })}
        </Alert>
      )}
      <Form action={`/people/${person.id}/data/close`} idempotencyKey={idempotencyKey}>
        <TextField
          {...field('closingReason')}
          label={t('privacy:file.reason')}
          hint={t('privacy:file.reasonHint')}
          required
        />
        <div class="cluster">
          <Button text={t('privacy:file.close')} kind="danger" />
          <LinkButton href={`/people/${person.id}/data`} text={t('privacy:file.leave')} kind="outline" />
        </div>
      </Form>
    </div>
  );
}
