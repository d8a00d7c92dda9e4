// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button, EmptyState, Form, usePage } from '@reciproca/ui';
import type { IntakeView, ShownRow } from '../application/view-intake.js';
import { importPath } from './import-path.js';
import { rowTitle } from './row-title.js';

/** What is there and what the file says, row by row: nothing is written over what nobody has ticked. */
export function DiffersForm({
  view,
  rows,
  idempotencyKey,
}: {
  view: IntakeView;
  rows: readonly ShownRow[];
  idempotencyKey: string;
}) {
  const { t } = usePage();
  const { intake, kind } = view;
  if (rows.length === 0) return <EmptyState icon="note" text={t('intake:rows.none')} />;
  const nameOf = (column: string): string => {
    const found = kind.columns.find(({ key }) => key === column);
    return found ? t(found.textKey) : column;
  };
  return (
    <Form action={`${importPath(intake.id)}/rows/tick`} idempotencyKey={idempotencyKey}>
      {rows.map((row) => (
        <div class="choice" key={row.id}>
          <input type="hidden" name="shown" value={row.id} />
          <input
            class="choice-box"
            type="checkbox"
            id={`tick-${row.id}`}
            name="ticked"
            value={row.id}
            checked={row.choice?.as === 'same' && row.choice.change}
            aria-describedby={`changes-${row.id}`}
          />
          <label class="choice-label" for={`tick-${row.id}`}>
            {row.subject?.name ?? rowTitle(row, kind)}
          </label>
          <div class="choice-note" id={`changes-${row.id}`}>
            {(row.finding?.changes ?? []).map(({ column, before, after }) => (
              <p key={column}>
                {t('intake:change', { name: nameOf(column), before: before || t('intake:change.empty'), after })}
              </p>
            ))}
            {row.subject && <a href={row.subject.href}>{t('intake:change.open')}</a>}
          </div>
        </div>
      ))}
      <Button text={t('intake:tick')} />
    </Form>
  );
}
