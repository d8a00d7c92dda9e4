// SPDX-License-Identifier: AGPL-3.0-or-later
import { COST_KINDS, COST_UNITS } from '@reciproca/reporting';
import {
  bindFields,
  Button,
  DataTable,
  DateField,
  Details,
  EmptyState,
  Form,
  formatDate,
  formatNumber,
  NumberField,
  PostButton,
  SelectField,
  TextField,
  usePage,
} from '@reciproca/ui';
import { UNTOUCHED } from '@reciproca/web';
import { sumCents } from '../domain/project.js';
import type { ProjectPageProps } from './project.props.js';

/** What the project asks money for. */
export function ProjectCosts(props: ProjectPageProps) {
  const { t, language } = usePage();
  const { project, costs, mayWrite, forms, newKey } = props;
  const euro = (cents: number): string =>
    new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR' }).format(cents / 100);
  return (
    <div class="stack">
      <p>{t('projects:costs.lead')}</p>
      <DataTable
        caption={t('reporting:project.costs')}
        captionHidden
        rows={[...costs]}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', header: t('reporting:project.cost'), cell: ({ name }) => name },
          { key: 'day', header: t('projects:day'), cell: ({ day }) => formatDate(day, language) },
          {
            key: 'kind',
            header: t('reporting:project.cost.kind'),
            cell: ({ kind }) => t(`reporting:cost.kind.${kind}`),
          },
          {
            key: 'units',
            header: t('reporting:project.cost.units'),
            numeric: true,
            cell: ({ hundredths, unit }) =>
              `${formatNumber(hundredths / 100, language)} ${t(`reporting:cost.unit.${unit}`)}`,
          },
          { key: 'sum', header: t('reporting:project.cost.sum'), numeric: true, cell: (cost) => euro(sumCents(cost)) },
          ...(mayWrite
            ? [
                {
                  key: 'remove',
                  header: t('projects:remove'),
                  cell: ({ id }: { id: string }) => (
                    <PostButton
                      action={`/projects/${project.id}/costs/${id}/remove`}
                      text={t('projects:remove')}
                      kind="quiet"
                      idempotencyKey={newKey()}
                    />
                  ),
                },
              ]
            : []),
        ]}
        empty={<EmptyState icon="note" text={t('projects:costs.none')} />}
      />
      {mayWrite && (
        <Details summary={t('projects:costs.new')} open={forms.cost !== undefined}>
          <CostForm {...props} />
        </Details>
      )}
    </div>
  );
}

function CostForm({ project, forms, newKey }: ProjectPageProps) {
  const { t } = usePage();
  const { typed, errors } = forms.cost ?? UNTOUCHED;
  const field = bindFields(typed, errors);
  return (
    <Form action={`/projects/${project.id}/costs`} idempotencyKey={newKey()}>
      <TextField {...field('name')} label={t('projects:name')} required />
      <SelectField
        {...field('kind')}
        label={t('reporting:project.cost.kind')}
        options={COST_KINDS.map((value) => ({ value, label: t(`reporting:cost.kind.${value}`) }))}
        required
      />
      <div class="field-row">
        <NumberField {...field('units')} label={t('reporting:project.cost.units')} decimal required />
        <SelectField
          {...field('unit')}
          label={t('reporting:project.cost.unit')}
          options={COST_UNITS.map((value) => ({ value, label: t(`reporting:cost.unit.${value}`) }))}
          required
        />
      </div>
      <NumberField {...field('rate')} label={t('reporting:project.cost.rate')} unit="€" decimal required />
      <DateField {...field('day')} label={t('projects:day')} hint={t('projects:costs.day.hint')} required />
      <Button text={t('projects:save')} kind="outline" />
    </Form>
  );
}
