// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  Alert,
  Button,
  type Column,
  DataTable,
  EmptyState,
  Form,
  formatMetres,
  PageHeading,
  PostButton,
  Section,
  TextField,
  usePage,
} from '@reciproca/ui';
import { distanceMetres } from '../domain/distance.js';
import type { Place } from '../domain/place.js';
import { isElsewhere } from '../domain/place-moves.js';

export interface JoinPlaceProps {
  readonly place: Place;
  readonly query: string;
  /** Which it may be. */
  readonly others: readonly Place[];
  /** Which it is said to be, and how much goes over. */
  readonly chosen: { readonly into: Place; readonly count: number } | null;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

/** Which other place it is the same as: first looked for, then asked about. */
export function JoinPlacePage({ place, query, others, chosen, form, idempotencyKey }: JoinPlaceProps) {
  const { t } = usePage();
  const path = `/places/${place.id}/join`;
  const columns: Column<Place>[] = [
    { key: 'name', header: t('territory:places.name'), cell: ({ name }) => name },
    { key: 'kind', header: t('territory:places.kind'), cell: ({ kind }) => t(`territory:kind.${kind}`) },
    {
      key: 'where',
      header: t('territory:places.where'),
      cell: ({ address, comuneName }) => [address, comuneName].filter(Boolean).join(', '),
    },
    {
      key: 'this',
      header: t('territory:place.join.this'),
      cell: ({ id, name }) => (
        <a href={`${path}?into=${id}`} aria-label={t('territory:place.join.thisOne', { name })}>
          {t('territory:place.join.this')}
        </a>
      ),
    },
  ];
  return (
    <div class="stack">
      <PageHeading title={t('territory:place.join.of', { name: place.name })} lead={t('territory:place.join.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      {form.errors['intoId'] && <Alert tone="danger">{form.errors['intoId']}</Alert>}
      {chosen && <Chosen place={place} {...chosen} action={path} idempotencyKey={idempotencyKey} />}
      <Form action={path} method="get" class="search-row">
        <TextField name="q" value={query} label={t('territory:places.search')} />
        <Button text={t('territory:places.find')} kind="outline" />
      </Form>
      {query === '' && others.length > 0 && <p>{t('territory:place.join.near')}</p>}
      <DataTable
        caption={t('territory:place.join.choose')}
        captionHidden
        columns={columns}
        rows={others}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            icon="map-marker"
            text={t(query ? 'territory:places.noneFound' : 'territory:place.join.search')}
          />
        }
      />
    </div>
  );
}

function Chosen({
  place,
  into,
  count,
  action,
  idempotencyKey,
}: {
  readonly place: Place;
  readonly into: Place;
  readonly count: number;
  readonly action: string;
  readonly idempotencyKey: string;
}) {
  const { t, language } = usePage();
  const names = { name: saidOf(place), other: saidOf(into) };
  return (
    <Section title={t('territory:place.join.ask', names)}>
      <div class="stack measure">
        <p>{t('territory:place.join.goes', { count, ...names })}</p>
        <p>{t('territory:place.join.stays', names)}</p>
        {isElsewhere(place, into) && (
          <Alert tone="warning">
            {t('territory:place.join.apart', { metres: formatMetres(distanceMetres(place, into), language) })}
          </Alert>
        )}
        <PostButton
          action={action}
          idempotencyKey={idempotencyKey}
          fields={{ intoId: into.id }}
          text={t('territory:place.join.do')}
        />
      </div>
    </Section>
  );
}

/** Two that are one are often called the same: where they are written down tells them apart. */
function saidOf({ name, address, comuneName }: Place): string {
  return `${name} (${[address, comuneName].filter(Boolean).join(', ')})`;
}
