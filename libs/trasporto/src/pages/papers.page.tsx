// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  DateField,
  ErrorSummary,
  Fieldset,
  Form,
  formatWhen,
  HiddenFields,
  NumberField,
  PageHeading,
  PersonLink,
  TextField,
  usePage,
} from '@reciproca/ui';
import { markOfPapers, type PapersTouch } from '../application/review-rides.js';
import { PAPERS } from '../domain/driver-papers.js';
import { unfitText } from '../texts/unfit-text.js';

export interface PapersPageProps {
  readonly personId: string;
  readonly name: string;
  readonly form: FormState;
  /** What these papers would no longer allow; null where nothing was refused for it. */
  readonly touched: PapersTouch | null;
  readonly idempotencyKey: string;
}

export function PapersPage({ personId, name, form, touched, idempotencyKey }: PapersPageProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={<PersonLink id={personId} name={name} />}
        title={t('trasporto:papers.title')}
        lead={t('trasporto:papers.lead')}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary
        errors={form.errors}
        labels={{
          car: t('trasporto:papers.car.which'),
          seats: t('trasporto:papers.seats'),
          wheelchairSpaces: t('trasporto:wheelchair_spaces'),
          walkerSpaces: t('trasporto:walker_spaces'),
          ...Object.fromEntries(PAPERS.map((name) => [name, t(`trasporto:papers.${name}`)])),
        }}
      />
      <Form action={`/people/${personId}/papers`} idempotencyKey={idempotencyKey}>
        <Fieldset legend={t('trasporto:papers.car')}>
          <TextField {...field('car')} label={t('trasporto:papers.car.which')} required />
          <NumberField {...field('seats')} label={t('trasporto:papers.seats')} required />
          <div class="field-row">
            <NumberField {...field('wheelchairSpaces')} label={t('trasporto:wheelchair_spaces')} required />
            <NumberField {...field('walkerSpaces')} label={t('trasporto:walker_spaces')} required />
          </div>
        </Fieldset>
        <Fieldset legend={t('trasporto:papers.until')}>
          {PAPERS.map((name) => (
            <DateField
              key={name}
              {...field(name)}
              label={t(`trasporto:papers.${name}`)}
              hint={name === 'inspectionUntil' ? t('trasporto:papers.inspectionUntil.hint') : undefined}
              required
            />
          ))}
        </Fieldset>
        {touched && <Touched touched={touched} />}
        <Button text={t('trasporto:papers.approve')} icon="check" />
      </Form>
    </div>
  );
}

/** Read before it is saved: the form that is sent next says that it was. */
function Touched({ touched }: { touched: PapersTouch }) {
  const { t, language } = usePage();
  const { rides, proposals, offers } = touched;
  return (
    <Alert tone="warning">
      {rides.length > 0 && (
        <>
          <p>{t('trasporto:papers.touches_rides', { count: rides.length })}</p>
          <ul>
            {rides.map(({ id, title, startsAt, endsAt, why, until }) => (
              <li key={id}>
                <a href={`/agreements/${id}`}>{title}</a>
                {` · ${formatWhen(startsAt, endsAt, language)} · ${unfitText(language, why, until)}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {proposals.length > 0 && (
        <>
          <p>{t('trasporto:papers.touches_proposals', { count: proposals.length })}</p>
          <ul>
            {proposals.map(({ id, title, startsAt, endsAt }) => (
              <li key={id}>
                <a href={`/proposals/${id}`}>{title}</a>
                {` · ${formatWhen(startsAt, endsAt, language)}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {offers > 0 && <p>{t('trasporto:papers.touches_offers', { count: offers })}</p>}
      <p>{t('trasporto:papers.touches_back')}</p>
      <HiddenFields values={{ seen: markOfPapers(touched) }} />
    </Alert>
  );
}
