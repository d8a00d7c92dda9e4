// SPDX-License-Identifier: AGPL-3.0-or-later
import { bindFields, Button, Card, Details, Form, PostButton, TextField, usePage } from '@reciproca/ui';
import { problemText } from '../application/problem-text.js';
import { mayBeMended } from '../domain/intake.js';
import { importPath } from './import-path.js';
import type { RowCardProps } from './row-card.props.js';
import { rowTitle } from './row-title.js';
import { WhoForm } from './who-form.js';

const OPEN = ['wrong', 'asks', 'ready', 'left_out'] as const;
const isOpen = (state: string): boolean => (OPEN as readonly string[]).includes(state);

/** One row: what is wrong, its cells to write, and who may be meant. */
export function RowCard(props: RowCardProps) {
  const { t, language } = usePage();
  const { view, row, newKey } = props;
  const { intake, kind } = view;
  const mayChange = isOpen(row.state) && mayBeMended(intake);
  const loose = row.problems.filter(({ column }) => column === null || !mayChange);
  const isOut = row.state === 'left_out';
  return (
    <Card
      title={rowTitle(row, kind) || t('intake:row', { line: row.line })}
      href={row.subject?.href}
      meta={t('intake:row', { line: row.line })}
      actions={
        mayChange && (
          <PostButton
            action={`${importPath(intake.id)}/rows/leave`}
            text={t(isOut ? 'intake:row.put_in' : 'intake:row.leave_out')}
            kind="quiet"
            fields={{ rowId: row.id, out: !isOut }}
            idempotencyKey={newKey()}
          />
        )
      }
    >
      {loose.map((problem) => (
        <p key={problem.code}>{problemText(problem, kind, language)}</p>
      ))}
      {row.state === 'asks' && mayChange && <WhoForm {...props} />}
      {mayChange && !isOut && <CellsForm {...props} />}
    </Card>
  );
}

/** The cells that something is wrong with stand open, the others behind a press. */
function CellsForm({ view, row, form, newKey }: RowCardProps) {
  const { t, language } = usePage();
  const { intake, kind } = view;
  // Also what the file has no column for, where it is missing.
  const columns = kind.columns.filter(
    ({ key }) => intake.mapping?.includes(key) || key in row.cells || row.problems.some(({ column }) => column === key),
  );
  const name = (key: string): string => `row.${row.id}.${key}`;
  const isTyped = form.typed['rowId'] === row.id;
  const values = isTyped ? form.typed : Object.fromEntries(columns.map(({ key }) => [name(key), row.cells[key] ?? '']));
  const problems = row.problems.filter(({ column, isHint }) => column !== null && !isHint);
  const errors = Object.fromEntries(
    problems.map((problem) => [name(problem.column ?? ''), problemText({ ...problem, column: null }, kind, language)]),
  );
  const field = bindFields(values, { ...errors, ...(isTyped && form.errors) });
  const text = ({ key, textKey, isRequired }: (typeof columns)[number]) => (
    <TextField key={key} {...field(name(key))} label={t(textKey)} required={isRequired} autocomplete="off" />
  );
  const save = <Button text={t('intake:row.save')} kind="outline" />;
  const isWrong = ({ key }: (typeof columns)[number]): boolean => problems.some(({ column }) => column === key);
  return (
    <Form
      action={`${importPath(intake.id)}/rows`}
      idempotencyKey={newKey()}
      label={t('intake:row', { line: row.line })}
    >
      <input type="hidden" name="rowId" value={row.id} />
      {columns.filter(isWrong).map(text)}
      {problems.length > 0 && save}
      <Details summary={t('intake:row.cells')}>
        {columns.filter((column) => !isWrong(column)).map(text)}
        {problems.length === 0 && save}
      </Details>
    </Form>
  );
}
