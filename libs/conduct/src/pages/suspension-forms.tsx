// SPDX-License-Identifier: AGPL-3.0-or-later
import { LiesAhead } from '@reciproca/exchange';
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  DateField,
  ErrorSummary,
  Form,
  formatWhen,
  PageHeading,
  RadioCards,
  Section,
  TextArea,
  usePage,
} from '@reciproca/ui';
import type { SuspensionSubject } from '../application/view-suspensions.js';
import { APPEAL_OUTCOMES } from '../domain/suspension.js';

export interface SuspensionFormProps {
  readonly id: string;
  readonly form: FormState;
  readonly newKey: () => string;
}

export function AppealField({ field, isTold = false }: { field: ReturnType<typeof bindFields>; isTold?: boolean }) {
  const { t } = usePage();
  const hint = t(isTold ? 'conduct:appeal.text.hint.told' : 'conduct:appeal.text.hint');
  return <TextArea {...field('text')} label={t('conduct:appeal.text')} hint={hint} required />;
}

/** Staff write down what was said by phone or on paper. */
export function AppealForm({ id, form, newKey }: SuspensionFormProps) {
  const { t } = usePage();
  return (
    <Form action={`/suspensions/${id}/appeal`} idempotencyKey={newKey()}>
      <AppealField field={bindFields(form.typed, form.errors)} isTold />
      <Button text={t('conduct:appeal.note')} kind="outline" />
    </Form>
  );
}

export function DecisionForm({ id, form, newKey }: SuspensionFormProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <Form action={`/suspensions/${id}/decide`} idempotencyKey={newKey()}>
      <RadioCards
        {...field('outcome')}
        label={t('conduct:appeal.decision')}
        options={APPEAL_OUTCOMES.map((value) => ({ value, label: t(`conduct:appeal.outcome.${value}`) }))}
        required
      />
      <TextArea
        {...field('answer')}
        label={t('conduct:appeal.answer')}
        hint={t('conduct:appeal.answer.hint')}
        required
      />
      <Button text={t('conduct:appeal.decide')} />
    </Form>
  );
}

export interface NewSuspensionProps {
  readonly kind: 'person' | 'listing';
  readonly id: string;
  readonly subject: SuspensionSubject;
  readonly form: FormState;
  readonly newKey: () => string;
}

export function NewSuspensionPage({ kind, id, subject, form, newKey }: NewSuspensionProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={t(`conduct:suspension.new.${kind}`)}
        title={subject.title}
        lead={t(`conduct:suspension.new.${kind}.lead`)}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary
        errors={form.errors}
        labels={{ reason: t('conduct:suspension.reason'), until: t('conduct:suspension.until') }}
      />
      <Consequences id={id} subject={subject} />
      <Form action={`/suspensions/${kind}/${id}`} idempotencyKey={newKey()}>
        <TextArea
          {...field('reason')}
          label={t('conduct:suspension.reason')}
          hint={t('conduct:suspension.reason.hint')}
          required
        />
        <DateField
          {...field('until')}
          label={t('conduct:suspension.until')}
          hint={t('conduct:suspension.until.hint')}
        />
        <Button text={t('conduct:suspension.send')} kind="danger" />
      </Form>
    </div>
  );
}

/** What it brings about, and what can be had back, read before it is done. */
function Consequences({ id, subject: { ahead, standing } }: Pick<NewSuspensionProps, 'id' | 'subject'>) {
  const { t, language } = usePage();
  return (
    <Section title={t('conduct:suspension.means')}>
      <ul>
        {ahead ? (
          <>
            <LiesAhead personId={id} ahead={ahead} />
            <li>{t('conduct:suspension.means.signedOut')}</li>
            <li>{t('conduct:suspension.means.back')}</li>
          </>
        ) : (
          <>
            <li>
              {t('conduct:suspension.means.standing', { count: standing.length })}
              <ul>
                {standing.map((one) => (
                  <li key={one.id}>
                    <a href={`/agreements/${one.id}`}>{one.title}</a>
                    {` · ${formatWhen(one.startsAt, one.endsAt, language)}`}
                  </li>
                ))}
              </ul>
            </li>
            <li>{t('conduct:suspension.means.shown')}</li>
          </>
        )}
      </ul>
    </Section>
  );
}
