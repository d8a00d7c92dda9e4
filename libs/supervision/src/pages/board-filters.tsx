// SPDX-License-Identifier: AGPL-3.0-or-later
import { listServices } from '@reciproca/kernel';
import { Button, CheckboxField, Form, LinkButton, type Option, SelectField, TextField, usePage } from '@reciproca/ui';
import { boardPath, type BoardQuery } from '../application/board-query.js';

export interface BoardFiltersProps {
  readonly query: BoardQuery;
  readonly areas: readonly Option[];
  readonly staff: readonly Option[];
}

/** Everything that narrows the board down; it stays in the address, so that it can be kept and sent to a colleague. */
export function BoardFilters({ query, areas, staff }: BoardFiltersProps) {
  const { t } = usePage();
  const whose = [
    { value: 'me', label: t('supervision:filter.me') },
    { value: 'nobody', label: t('supervision:filter.nobody') },
    ...staff,
  ];
  const isFiltered = Object.entries(query).some(
    ([name, value]) => name !== 'view' && value !== undefined && value !== '' && value !== 'false',
  );
  return (
    <Form method="get" action="/board" class="board-filters" label={t('supervision:filter.label')}>
      <input type="hidden" name="view" value={query.view} />
      <TextField
        name="text"
        type="search"
        label={t('supervision:filter.text')}
        value={query.text}
        required
        maxLength={100}
      />
      {areas.length > 0 && (
        <SelectField
          name="areaId"
          label={t('supervision:filter.area')}
          value={query.areaId}
          emptyLabel={t('supervision:filter.everywhere')}
          options={areas}
          required
        />
      )}
      <SelectField
        name="service"
        label={t('supervision:column.service')}
        value={query.service}
        emptyLabel={t('supervision:filter.all')}
        options={listServices().map((service) => ({ value: service, label: t(`exchange:service.${service}`) }))}
        required
      />
      <SelectField
        name="who"
        label={t('supervision:filter.who')}
        value={query.who}
        emptyLabel={t('supervision:filter.all')}
        options={whose}
        required
      />
      <CheckboxField name="urgent" label={t('supervision:filter.urgent')} value={query.urgent} required />
      <div class="cluster">
        <Button text={t('supervision:filter.go')} kind="outline" icon="funnel" />
        {isFiltered && (
          <LinkButton href={boardPath({ view: query.view })} text={t('supervision:filter.clear')} kind="quiet" />
        )}
      </div>
    </Form>
  );
}
