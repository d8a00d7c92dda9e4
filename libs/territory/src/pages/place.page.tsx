// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  Alert,
  DefinitionList,
  ErrorSummary,
  formatDate,
  LinkButton,
  PageHeading,
  PostButton,
  usePage,
} from '@reciproca/ui';
import type { ShownPlace } from '../application/show-place.js';
import { standingLines } from '../domain/standing-lines.js';
import { hoursText } from '../texts/hours-text.js';
import { PlaceDaysSection } from './place-days.section.js';
import { PlaceEndSection } from './place-end.section.js';
import { PlaceStanding } from './place-standing.js';

export interface PlacePageProps {
  readonly shown: ShownPlace;
  /** The place it turned out to be the same as. */
  readonly into: { readonly id: string; readonly name: string } | null;
  /** Of its closed days or of its end: one of the two was sent. */
  readonly form: FormState;
  readonly today: string;
  readonly newKey: () => string;
}

/** A place: what is known of it, what stands there, when it is closed and what becomes of it. */
export function PlacePage({ shown, into, form, today, newKey }: PlacePageProps) {
  const { t, language } = usePage();
  const { place, standing, joined } = shown;
  const path = `/places/${place.id}`;
  const labels = {
    startsOn: t('territory:place.days.startsOn'),
    endsOn: t('territory:place.days.endsOn'),
    fromTime: t('territory:place.days.fromTime'),
    untilTime: t('territory:place.days.untilTime'),
    name: t('territory:place.days.name'),
    from: t('territory:place.close.from'),
    because: t('territory:place.close.because'),
  };
  return (
    <div class="stack">
      <PageHeading
        title={place.name}
        eyebrow={t(`territory:kind.${place.kind}`)}
        actions={!into && <LinkButton href={`${path}/edit`} text={t('territory:place.edit')} kind="outline" />}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      {into ? (
        <Alert tone="info">
          <p>{t('territory:place.isJoined', { name: into.name })}</p>
          <a href={`/places/${into.id}`}>{t('territory:place.toJoined', { name: into.name })}</a>
        </Alert>
      ) : (
        place.closedFrom && (
          <Alert tone="warning">
            {t(place.closedFrom > today ? 'territory:place.closesOn' : 'territory:place.closedSince', {
              day: formatDate(place.closedFrom, language),
            })}{' '}
            {place.closedBecause}
          </Alert>
        )
      )}
      <DefinitionList
        items={[
          { term: t('territory:places.where'), value: [place.address, place.comuneName].filter(Boolean).join(', ') },
          { term: t('territory:places.precision'), value: t(`territory:precision.${place.precision}`) },
          { term: t('territory:places.hours'), value: place.hours && hoursText(t, place.hours) },
          { term: t('territory:places.phone'), value: place.phone },
          { term: t('territory:places.driverNote'), value: place.driverNote },
        ]}
      />
      {joined.map(({ id, name, canPart }) => (
        <div key={id} class="cluster">
          <p>{t('territory:place.joined', { name })}</p>
          {canPart && (
            <PostButton
              action={`/places/${id}/part`}
              idempotencyKey={newKey()}
              text={t('territory:place.part', { name })}
              kind="outline"
            />
          )}
        </div>
      ))}
      {!into && (
        <>
          <PlaceDaysSection place={place} form={form} labels={labels} newKey={newKey} />
          <PlaceEndSection
            place={place}
            form={form}
            labels={labels}
            newKey={newKey}
            count={standingLines(standing).length}
          />
          <PlaceStanding standing={standing} />
        </>
      )}
    </div>
  );
}
