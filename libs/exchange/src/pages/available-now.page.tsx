// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  LinkButton,
  PageHeading,
  RadioCards,
  SelectField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { ListingResponse } from '../application/listing.response.js';
import { AVAILABLE_HOURS } from '../domain/available-now.rules.js';

export interface AvailableNowPageProps extends FormState {
  readonly before: readonly ListingResponse[];
  readonly idempotencyKey: string;
}

/** "I am free now": what, and for how long. */
export function AvailableNowPage({ before, errors, typed, general, idempotencyKey }: AvailableNowPageProps) {
  const { t } = usePage();
  const labels = { likeId: t('exchange:available.what'), hours: t('exchange:available.hours') };
  const asForm = <LinkButton href="/offers/new" text={t('exchange:new.offer')} icon="plus" kind="outline" />;
  return (
    <div class="stack measure">
      <PageHeading title={t('exchange:available.title')} lead={t('exchange:available.lead')} />
      {general && <Alert tone="danger">{general}</Alert>}
      <ErrorSummary errors={errors} labels={labels} />
      {before.length === 0 && <EmptyState icon="heart" text={t('exchange:available.none')} action={asForm} />}
      {before.length > 0 && (
        <Form action="/available-now" idempotencyKey={idempotencyKey}>
          <RadioCards
            name="likeId"
            label={labels.likeId}
            value={typed['likeId'] ?? (before.length === 1 ? before[0]?.id : undefined)}
            error={errors['likeId']}
            required
            options={before.map(({ id, category }) => ({ value: id, label: category.name }))}
          />
          <SelectField
            name="hours"
            label={labels.hours}
            value={typed['hours'] ?? '2'}
            error={errors['hours']}
            required
            emptyLabel={false}
            options={AVAILABLE_HOURS.map((value) => ({
              value,
              label: t('exchange:available.hours.count', { count: Number(value) }),
            }))}
          />
          <div class="cluster">
            <Button text={t('exchange:available.say')} kind="success" icon="check" />
            {asForm}
          </div>
        </Form>
      )}
    </div>
  );
}
