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
import { measuresFor } from '../domain/measure.js';
import type { TargetProgress } from '../domain/report.js';
import { amountText } from './report-words.js';

export interface TargetsProps {
  readonly targets: readonly TargetProgress[];
  readonly maySet: boolean;
  readonly form: FormState;
  readonly newKey: () => string;
  /** Where they are a project’s: its id, and its actions to choose among. */
  readonly project?: TargetProject | null;
}

export interface TargetProject {
  readonly id: string;
  readonly actions: readonly { readonly id: string; readonly name: string }[];
}

/** What was promised, with how far it has come. */
export function Targets({ targets, maySet, form, newKey, project = null }: TargetsProps) {
  const { t } = usePage();
  return (
    <div class="stack">
      {targets.length === 0 && <EmptyState icon="flag" text={t('reporting:targets.none')} />}
      {targets.map((target) => (
        <TargetLine key={target.id} target={target} maySet={maySet} newKey={newKey} project={project} />
      ))}
      {maySet && (
        <div class="no-print">
          <Details summary={t('reporting:targets.new')} open={Object.keys(form.errors).length > 0}>
            <TargetForm form={form} newKey={newKey} project={project} />
          </Details>
        </div>
      )}
    </div>
  );
}

interface TargetLineProps extends Pick<TargetsProps, 'maySet' | 'newKey'> {
  readonly target: TargetProgress;
  readonly project: TargetProject | null;
}

function TargetLine({ target, maySet, newKey, project }: TargetLineProps) {
  const { t, language } = usePage();
  const { action, measure, from, to, value, reached } = target;
  const own = project?.actions.find(({ id }) => id === target.projectActionId)?.name;
  const of = own ?? (action === 'all' ? null : t(`reporting:action.${action}`));
  const name = `${t(`reporting:measure.${measure}`)}${of ? ` (${of})` : ''}`;
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

interface TargetFormProps extends Pick<TargetsProps, 'form' | 'newKey'> {
  readonly project: TargetProject | null;
}

function TargetForm({ form, newKey, project }: TargetFormProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <Form action="/reports/targets" idempotencyKey={newKey()}>
      {project && <input type="hidden" name="projectId" value={project.id} />}
      <SelectField
        {...field('measure')}
        label={t('reporting:measure')}
        options={measuresFor(project !== null).map((value) => ({ value, label: t(`reporting:measure.${value}`) }))}
        required
      />
      <SelectField
        {...field('action')}
        label={t('reporting:action')}
        options={listActions().map((value) => ({ value, label: t(`reporting:action.${value}`) }))}
        required
      />
      {project && project.actions.length > 0 && (
        <SelectField
          {...field('projectActionId')}
          label={t('reporting:project.action')}
          options={project.actions.map(({ id, name }) => ({ value: id, label: name }))}
          emptyLabel={t('reporting:action.all')}
        />
      )}
      <NumberField {...field('value')} label={t('reporting:target.value')} required />
      <div class="field-row">
        <DateField {...field('startsOn')} label={t('reporting:from')} required />
        <DateField {...field('endsOn')} label={t('reporting:to')} required />
      </div>
      <Button text={t('reporting:target.save')} kind="outline" />
    </Form>
  );
}
