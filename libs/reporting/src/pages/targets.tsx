// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  bindFields,
  Button,
  DateField,
  Details,
  EmptyState,
  Form,
  formatDate,
  formatNumber,
  NumberField,
  PostButton,
  SelectField,
  usePage,
} from '@reciproca/ui';
import { listActions } from '../domain/deed.js';
import { MEASURES } from '../domain/measure.js';
import type { TargetProgress } from '../domain/report.js';
import { amountText } from './report-words.js';

export interface TargetsProps {
  readonly targets: readonly TargetProgress[];
  readonly maySet: boolean;
  readonly form: FormState;
  readonly newKey: () => string;
}

/** What was promised, with how far it has come. */
export function Targets({ targets, maySet, form, newKey }: TargetsProps) {
  const { t } = usePage();
  return (
    <div class="stack">
      {targets.length === 0 && <EmptyState icon="flag" text={t('reporting:targets.none')} />}
      {targets.map((target) => (
        <TargetLine key={target.id} target={target} maySet={maySet} newKey={newKey} />
      ))}
      {maySet && (
        <div class="no-print">
          <Details summary={t('reporting:targets.new')} open={Object.keys(form.errors).length > 0}>
            <TargetForm form={form} newKey={newKey} />
          </Details>
        </div>
      )}
    </div>
  );
}

function TargetLine({ target, maySet, newKey }: { target: TargetProgress; maySet: boolean; newKey: () => string }) {
  const { t, language } = usePage();
  const { action, measure, from, to, value, reached } = target;
  const name = `${t(`reporting:measure.${measure}`)}${action === 'all' ? '' : ` (${t(`reporting:action.${action}`)})`}`;
  return (
    <div class="target">
      <p class="split">
        <strong>{name}</strong>
        <span>
          {t('reporting:target.line', {
            reached: amountText(t, language, reached),
            value: formatNumber(value, language),
          })}
        </span>
      </p>
      <progress class="target-bar" max={value} value={Math.min(reached ?? 0, value)} aria-label={name} />
      <p class="split">
        <span>{t('reporting:target.days', { from: formatDate(from, language), to: formatDate(to, language) })}</span>
        {maySet && (
          <PostButton
            action={`/reports/targets/${target.id}/remove`}
            text={t('reporting:target.remove')}
            kind="quiet"
            idempotencyKey={newKey()}
          />
        )}
      </p>
    </div>
  );
}

function TargetForm({ form, newKey }: Pick<TargetsProps, 'form' | 'newKey'>) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <Form action="/reports/targets" idempotencyKey={newKey()}>
      <SelectField
        {...field('measure')}
        label={t('reporting:measure')}
        options={MEASURES.map((value) => ({ value, label: t(`reporting:measure.${value}`) }))}
        required
      />
      <SelectField
        {...field('action')}
        label={t('reporting:action')}
        options={listActions().map((value) => ({ value, label: t(`reporting:action.${value}`) }))}
        required
      />
      <NumberField {...field('value')} label={t('reporting:target.value')} required />
      <div class="field-row">
        <DateField {...field('startsOn')} label={t('reporting:from')} required />
        <DateField {...field('endsOn')} label={t('reporting:to')} required />
      </div>
      <Button text={t('reporting:target.save')} kind="outline" />
    </Form>
  );
}
