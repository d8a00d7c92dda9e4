// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  Button,
  CheckboxField,
  DateField,
  ErrorSummary,
  Form,
  FormBeside,
  HiddenFields,
  LinkButton,
  NumberField,
  type Option,
  PageHeading,
  Section,
  SelectField,
  TextArea,
  TextField,
  type TextKey,
  TimeField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { Questions } from '../domain/questions.js';
import { ListingFacts, type ListingFactsProps } from './listing-facts.js';

export interface EditListingPageProps extends FormState, ListingFactsProps {
  readonly questions: Questions;
  readonly hours: 'window' | 'moment' | null;
  /** Whether when, where and how long may be changed here. */
  readonly mayRewrite: boolean;
  readonly places: readonly Option[];
  /** What has been proposed, and of that how much somebody has said yes to. */
  readonly proposed: number;
  readonly answered: number;
  readonly idempotencyKey: string;
}

const LABELS = {
  title: 'exchange:field.title',
  description: 'exchange:field.description',
  date: 'exchange:field.date',
  from: 'exchange:field.from',
  until: 'exchange:field.until',
  time: 'exchange:field.time',
  durationMinutes: 'exchange:field.duration',
  placeId: 'exchange:field.place',
  toPlaceId: 'exchange:field.place.to',
  again: 'exchange:edit.again',
  agreed: 'exchange:edit.agreed',
} as const satisfies Record<string, TextKey>;

/** Changing a listing: what it means for those who have answered stands above the fields. */
export function EditListingPage(props: EditListingPageProps) {
  const { t } = usePage();
  const { listing, errors, general, typed, mayRewrite, proposed, answered, idempotencyKey } = props;
  const path = `/${listing.kind}s/${listing.id}`;
  const labels = Object.fromEntries(Object.entries(LABELS).map(([name, key]) => [name, t(key)]));
  return (
    <div class="stack">
      <PageHeading eyebrow={t(`exchange:kind.${listing.kind}`)} title={t('exchange:edit.title')} lead={listing.title} />
      <FormBeside
        beside={
          <Section title={t('exchange:edit.now')}>
            <ListingFacts {...props} />
          </Section>
        }
      >
        {general && <Alert tone="danger">{general}</Alert>}
        <ErrorSummary errors={errors} labels={labels} />
        {mayRewrite && proposed > 0 && (
          <Alert tone="warning">
            <p>{t('exchange:edit.means', { count: proposed })}</p>
            {answered > 0 && <p>{t('exchange:edit.means.answered', { count: answered })}</p>}
            <p>{t('exchange:edit.means.words')}</p>
          </Alert>
        )}
        {!mayRewrite && (
          <Alert
            tone="info"
            actions={<LinkButton href={`${path}/again`} text={t('exchange:listing.copy')} kind="outline" />}
          >
            {t('exchange:edit.words_only')}
          </Alert>
        )}
        <Form action={`${path}/edit`} idempotencyKey={idempotencyKey}>
          <HiddenFields values={{ version: typed['version'] ?? listing.version }} />
          <TextField
            name="title"
            label={labels['title'] ?? ''}
            value={typed['title']}
            error={errors['title']}
            required
          />
          <TextArea
            name="description"
            label={labels['description'] ?? ''}
            hint={t('exchange:field.description.hint')}
            value={typed['description']}
            error={errors['description']}
          />
          {mayRewrite && <Substance {...props} labels={labels} />}
          {listing.seriesId && (
            <CheckboxField name="fromHere" label={t('exchange:edit.from_here')} value={typed['fromHere']} />
          )}
          {(errors['agreed'] !== undefined || typed['agreed'] !== undefined) && (
            <SelectField
              name="agreed"
              label={t('exchange:edit.agreed')}
              value={typed['agreed']}
              error={errors['agreed']}
              emptyLabel=""
              options={(['ask', 'keep'] as const).map((value) => ({
                value,
                label: t(`exchange:edit.agreed.${value}`),
              }))}
              required
            />
          )}
          {(errors['again'] !== undefined || typed['again'] !== undefined) && (
            <CheckboxField
              name="again"
              label={t('exchange:edit.again')}
              value={typed['again']}
              error={errors['again']}
            />
          )}
          <CheckboxField name="urgent" label={t('exchange:field.urgent')} value={typed['urgent']} />
          <div class="cluster">
            <Button text={t('exchange:edit.save')} kind="success" icon="check" />
            <LinkButton href={path} text={t('exchange:agreement.not_yet')} kind="quiet" />
          </div>
        </Form>
      </FormBeside>
    </div>
  );
}

function Substance({
  listing,
  questions,
  hours,
  places,
  typed,
  errors,
  labels,
}: EditListingPageProps & { readonly labels: Readonly<Record<string, string>> }) {
  const { t } = usePage();
  const field = (name: string) => ({ name, label: labels[name] ?? '', value: typed[name], error: errors[name] });
  return (
    <>
      {hours === null && questions.timing !== 'none' && (
        <p>
          {t('exchange:edit.many_times')}{' '}
          <a href={`/${listing.kind}s/${listing.id}/again`}>{t('exchange:listing.copy')}</a>
        </p>
      )}
      {hours && <DateField {...field('date')} required />}
      {hours === 'window' && (
        <>
          <TimeField {...field('from')} required />
          <TimeField {...field('until')} required />
        </>
      )}
      {hours === 'moment' && <TimeField {...field('time')} required />}
      {questions.duration && <NumberField {...field('durationMinutes')} />}
      {questions.place && <SelectField {...field('placeId')} options={places} />}
      {questions.destination && <SelectField {...field('toPlaceId')} options={places} />}
    </>
  );
}
