// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  ErrorSummary,
  Form,
  FormBeside,
  LinkButton,
  Section,
  SelectField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { IntakeView, Mapping } from '../application/view-intake.js';
import { importPath } from './import-path.js';

export interface ColumnsStepProps {
  readonly view: IntakeView;
  readonly mapping: Mapping;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

/** What each title stands for; what is known is chosen already, and what is chosen is remembered. */
export function ColumnsStep({ view, mapping: { guess, samples }, form, idempotencyKey }: ColumnsStepProps) {
  const { t } = usePage();
  const { intake, kind, sheets } = view;
  // What nobody knows is left out unless somebody says otherwise.
  const typed = Object.keys(form.typed).length > 0 ? form.typed : { columns: guess.map((key) => key ?? '-') };
  const field = bindFields(typed, form.errors);
  const options = [
    { value: '-', label: t('intake:columns.leave') },
    ...kind.columns.map(({ key, textKey, isRequired }) => ({
      value: key,
      label: isRequired ? t('intake:columns.needed', { name: t(textKey) }) : t(textKey),
    })),
  ];
  const headings = (intake.heading ?? []).map((title, index) => ({ title, index })).filter(({ title }) => title !== '');
  return (
    <Section title={t('intake:columns')}>
      <p>{t('intake:columns.lead')}</p>
      {intake.above.length > 0 && (
        <Alert title={t('intake:columns.above')}>{intake.above.slice(0, 3).join(' / ')}</Alert>
      )}
      <FormBeside beside={<Takes kind={kind} />}>
        <ErrorSummary
          errors={form.errors}
          labels={Object.fromEntries(headings.map(({ title, index }) => [`columns.${index}`, title]))}
        />
        <Form action={`${importPath(intake.id)}/columns`} idempotencyKey={idempotencyKey}>
          {headings.map(({ title, index }) => (
            <SelectField
              key={index}
              {...field(`columns.${index}`)}
              label={title}
              hint={
                (samples[index] ?? []).length > 0
                  ? t('intake:columns.sample', { cells: (samples[index] ?? []).join(' · ') })
                  : undefined
              }
              options={options}
              emptyLabel={false}
              required
            />
          ))}
          <div class="cluster">
            <Button text={t('intake:columns.go')} icon="arrow-right" />
            {sheets.length > 1 && (
              <LinkButton href={`${importPath(intake.id)}?step=sheets`} text={t('intake:sheets.other')} kind="quiet" />
            )}
          </div>
        </Form>
      </FormBeside>
    </Section>
  );
}

/** What such a file may tell, and what of it must be there. */
function Takes({ kind: { columns } }: { readonly kind: IntakeView['kind'] }) {
  const { t } = usePage();
  return (
    <Section title={t('intake:columns.takes')}>
      <div class="stack">
        {([true, false] as const).map((isNeeded) => {
          const named = columns.filter((column) => (column.isRequired ?? false) === isNeeded);
          return (
            named.length > 0 && (
              <div key={String(isNeeded)}>
                <h3 class="h6">{t(isNeeded ? 'intake:columns.takes.needed' : 'intake:columns.takes.other')}</h3>
                <ul>
                  {named.map(({ key, textKey }) => (
                    <li key={key}>{t(textKey)}</li>
                  ))}
                </ul>
              </div>
            )
          );
        })}
      </div>
    </Section>
  );
}
