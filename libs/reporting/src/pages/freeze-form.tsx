// SPDX-License-Identifier: AGPL-3.0-or-later
import { bindFields, Button, Details, Form, formatDate, SelectField, TextField, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { FrozenReportName } from '../domain/frozen-report.js';
import type { Report } from '../domain/report.js';

export interface FreezeFormProps {
  readonly report: Report;
  readonly frozen: readonly FrozenReportName[];
  readonly freezeForm: FormState;
  readonly newKey: () => string;
}

/** Gives the figures out as they are now, in the place of an earlier report where that turned out wrong. */
export function FreezeForm({ report: { period, project }, frozen, freezeForm, newKey }: FreezeFormProps) {
  const { t, language } = usePage();
  const field = bindFields(freezeForm.typed, freezeForm.errors);
  const replaced = new Set(frozen.map(({ replacesId }) => replacesId));
  const standing = frozen.filter(({ id }) => !replaced.has(id));
  return (
    <div class="no-print">
      <Details
        summary={t('reporting:freeze')}
        open={Object.keys(freezeForm.errors).length > 0 || freezeForm.general !== null}
      >
        <p>{t('reporting:freeze.lead')}</p>
        {freezeForm.general && <p class="field-error">{freezeForm.general}</p>}
        <Form action="/reports/frozen" idempotencyKey={newKey()}>
          <input type="hidden" name="from" value={period.from} />
          <input type="hidden" name="to" value={period.to} />
          {project && <input type="hidden" name="projectId" value={project.id} />}
          {standing.length > 0 && (
            <>
              <SelectField
                {...field('replacesId')}
                label={t('reporting:freeze.replaces')}
                options={standing.map(({ id, number, frozenAt }) => ({
                  value: id,
                  label: t('reporting:frozen.name', { number, day: formatDate(frozenAt, language) }),
                }))}
                emptyLabel={t('reporting:freeze.replaces.none')}
              />
              <TextField
                {...field('reason')}
                label={t('reporting:freeze.reason')}
                hint={t('reporting:freeze.reason.hint')}
              />
            </>
          )}
          <Button text={t('reporting:freeze.save')} icon="lock" kind="outline" />
        </Form>
      </Details>
    </div>
  );
}
