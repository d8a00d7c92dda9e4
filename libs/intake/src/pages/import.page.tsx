// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, LiveRegion, PageHeading, usePage } from '@reciproca/ui';
import { INTAKE_PAGES } from '../application/intake-work.js';
import { isWorkedOn } from '../domain/intake.js';
import { ColumnsStep } from './columns-step.js';
import { ImportEnd } from './import-end.js';
import type { ImportProps } from './import.props.js';
import { Repairs } from './repairs.js';
import { RowsShown } from './rows-shown.js';
import { SheetsStep } from './sheets-step.js';
import { WorkStep } from './work-step.js';

/** One file on its way in, at the step where it is. */
export function ImportPage(props: ImportProps) {
  const { t } = usePage();
  const { view, form } = props;
  return (
    <div class="stack">
      <PageHeading
        eyebrow={t(view.kind.textKey)}
        title={view.intake.fileName}
        lead={t(`intake:lead.${view.intake.state}`)}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <Step {...props} />
    </div>
  );
}

function Step(props: ImportProps) {
  const { view, mapping, isChoosingSheet } = props;
  if (isChoosingSheet) return <SheetsStep view={view} newKey={props.newKey} />;
  if (mapping) return <ColumnsStep view={view} mapping={mapping} form={props.form} idempotencyKey={props.newKey()} />;
  if (isWorkedOn(view.intake.state))
    return (
      <LiveRegion name={INTAKE_PAGES}>
        <WorkStep intake={view.intake} />
      </LiveRegion>
    );
  return (
    <>
      <ImportEnd view={view} newKey={props.newKey} />
      <Repairs view={view} newKey={props.newKey} />
      <RowsShown {...props} />
    </>
  );
}
