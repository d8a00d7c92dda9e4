// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Badge,
  Button,
  type Column,
  DataTable,
  EmptyState,
  Form,
  LinkButton,
  PageHeading,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { Place } from '../domain/place.js';

export function PlacesPage({ places, query }: { places: readonly Place[]; query: string }) {
  const { t } = usePage();
  const columns: Column<Place>[] = [
    {
      key: 'name',
      header: t('territory:places.name'),
      cell: ({ id, name, closedFrom }) => (
        <>
          <a href={`/places/${id}`}>{name}</a> {closedFrom && <Badge>{t('territory:place.isClosed')}</Badge>}
        </>
      ),
    },
    { key: 'kind', header: t('territory:places.kind'), cell: ({ kind }) => t(`territory:kind.${kind}`) },
    {
      key: 'where',
      header: t('territory:places.where'),
      cell: ({ address, comuneName }) => [address, comuneName].filter(Boolean).join(', '),
    },
    {
      key: 'precision',
      header: t('territory:places.precision'),
      cell: ({ precision }) => t(`territory:precision.${precision}`),
    },
    {
      key: 'edit',
      header: t('territory:places.edit'),
      cell: ({ id, name }) => (
        <a href={`/places/${id}/edit`} aria-label={t('territory:places.editOf', { name })}>
          {t('territory:places.edit')}
        </a>
      ),
    },
  ];
  return (
    <div class="stack">
      <PageHeading
        title={t('territory:places.title')}
        lead={t('territory:places.lead')}
        actions={<LinkButton href="/places/new" text={t('territory:places.new')} icon="plus-circle" />}
      />
      <Form action="/places" method="get" class="search-row">
        <TextField name="q" value={query} label={t('territory:places.search')} />
        <Button text={t('territory:places.find')} kind="outline" />
      </Form>
      <DataTable
        caption={t('territory:places.title')}
        captionHidden
        columns={columns}
        rows={places}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon="map-marker" text={t(query ? 'territory:places.noneFound' : 'territory:places.none')} />
        }
      />
    </div>
  );
}
