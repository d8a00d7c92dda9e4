// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, CheckboxGroup, DefinitionList, Details, formatDay, usePage, withCommas } from '@reciproca/ui';
import type { AlikeListing, ListingKind } from '../domain/listing.js';
import type { ReviewRow } from './form-review.js';
import type { DateChoices } from '../application/series-dates.js';

/** More than these are folded away, as long as none of them asks for a look. */
const SHOWN_AT_ONCE = 12;

export interface ReviewStepProps {
  readonly kind: ListingKind;
  readonly rows: readonly ReviewRow[];
  /** The dates of what comes round. */
  readonly choices: DateChoices | null;
  /** One like it that is open already. */
  readonly alike: AlikeListing | null;
  /** Names what is shown: it is posted only as it was seen. */
  readonly seen: string;
  readonly error: string | undefined;
}

/** Everything that will hold, each with the way to change it. */
export function ReviewStep({ kind, rows, choices, alike, seen, error }: ReviewStepProps) {
  const { t } = usePage();
  return (
    <>
      <input type="hidden" name="_seen" value={seen} />
      <input type="hidden" name="_alike" value={alike?.id ?? ''} />
      {alike && (
        <Alert tone="warning">
          {t(alike.isSame ? 'exchange:new.alike' : 'exchange:new.alike_hours')}{' '}
          <a href={`/${kind}s/${alike.id}`}>{alike.title}</a>
        </Alert>
      )}
      <p>{t('exchange:new.check.lead')}</p>
      <DefinitionList
        items={rows.map(({ term, value, field }) => ({
          term,
          value: (
            <>
              {value}{' '}
              <button type="submit" class="btn btn-link btn-change" name="_go" value={`change:${field}`}>
                {t('exchange:review.change')}
                <span class="visually-hidden"> {term}</span>
              </button>
            </>
          ),
        }))}
      />
      {choices && <Dates choices={choices} error={error} />}
    </>
  );
}

function Dates({ choices: { dates, keepFor }, error }: { readonly choices: DateChoices; readonly error?: string }) {
  const { t, language } = usePage();
  const left = dates.filter(({ kept }) => !kept).length;
  const group = (
    <CheckboxGroup
      name="keep"
      label={t('exchange:review.dates')}
      hint={t('exchange:review.dates.hint')}
      error={error}
      required
      value={dates.filter(({ kept }) => kept).map(({ day }) => day)}
      options={dates.map(({ day, special }) => ({
        value: day,
        label: special ? `${formatDay(day, language)} – ${special}` : formatDay(day, language),
      }))}
    />
  );
  const said = [
    t('exchange:series.dates', { count: dates.length - left }),
    ...(left > 0 ? [t('exchange:review.left', { count: left })] : []),
  ];
  const summary = withCommas(said, language);
  return (
    <>
      <input type="hidden" name="keepFor" value={keepFor} />
      {dates.length > SHOWN_AT_ONCE ? (
        <Details summary={summary} open={left > 0 || error !== undefined}>
          {group}
        </Details>
      ) : (
        group
      )}
    </>
  );
}
