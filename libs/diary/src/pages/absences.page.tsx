// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  Button,
  DateField,
  EmptyState,
  ErrorSummary,
  Form,
  formatDay,
  PageHeading,
  PostButton,
  RadioCards,
  Section,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { AgreedThing } from '../application/agreed-meanwhile.js';
import { AgreedFields } from './agreed-fields.js';
import { ABSENCE_REASONS, type Absence } from '../domain/absence.js';

export interface AbsencesPageProps extends FormState {
  /** Of the person whose days they are; null for one's own. */
  readonly name: string | null;
  readonly path: string;
  /** Nothing is noted any more on a card that is closed. */
  readonly isClosed: boolean;
  readonly absences: readonly Absence[];
  /** What they have agreed for the days that are being noted. */
  readonly agreed: readonly AgreedThing[];
  readonly newKey: () => string;
}

/** When somebody is away: what is noted, and more of it. */
export function AbsencesPage(props: AbsencesPageProps) {
  const { t, language } = usePage();
  const { name, path, absences, agreed, errors, typed, newKey } = props;
  const labels = {
    startsOn: t('diary:absences.starts_on'),
    endsOn: t('diary:absences.ends_on'),
    reason: t('diary:absences.reason'),
    ...Object.fromEntries(agreed.map(({ id, title: thing }) => [`agreed.${id}`, thing])),
  };
  const title = name === null ? t('diary:absences.title') : t('diary:absences.title.other', { name });
  return (
    <div class="stack measure">
      <PageHeading
        title={title}
        lead={name === null ? t('diary:absences.lead') : t('diary:absences.lead.other', { name })}
      />
      <ErrorSummary errors={errors} labels={labels} />
      {absences.length === 0 && <EmptyState icon="calendar" text={t('diary:absences.none')} />}
      <ul class="stack">
        {absences.map(({ id, startsOn, endsOn, reason }) => (
          <li key={id} class="cluster">
            <span>
              {`${
                startsOn === endsOn
                  ? formatDay(startsOn, language)
                  : t('diary:absences.span', {
                      from: formatDay(startsOn, language),
                      until: formatDay(endsOn, language),
                    })
              } · ${t(`diary:reason.${reason}`)}`}
            </span>
            {!props.isClosed && (
              <PostButton
                action={`${path}/${id}/end`}
                text={t(name === null ? 'diary:absences.back' : 'diary:absences.back.other')}
                kind="quiet"
                idempotencyKey={newKey()}
              />
            )}
          </li>
        ))}
      </ul>
      {props.isClosed ? (
        <Alert tone="info">{t('diary:absences.closed')}</Alert>
      ) : (
        <Section title={t('diary:absences.add')}>
          <Form action={path} idempotencyKey={newKey()}>
            <DateField
              name="startsOn"
              label={labels.startsOn}
              value={typed['startsOn']}
              error={errors['startsOn']}
              required
            />
            <DateField name="endsOn" label={labels.endsOn} value={typed['endsOn']} error={errors['endsOn']} required />
            <RadioCards
              name="reason"
              label={labels.reason}
              value={typed['reason'] ?? 'other'}
              error={errors['reason']}
              options={ABSENCE_REASONS.map((value) => ({ value, label: t(`diary:reason.${value}`) }))}
            />
            <AgreedFields isOwn={name === null} agreed={agreed} typed={typed} errors={errors} />
            <Button text={t('diary:absences.add')} />
          </Form>
        </Section>
      )}
    </div>
  );
}
