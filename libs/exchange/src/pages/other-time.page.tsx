// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  Button,
  CheckboxField,
  CheckboxGroup,
  DateField,
  ErrorSummary,
  Form,
  formatWhen,
  LinkButton,
  NumberField,
  PageHeading,
  RadioCards,
  TextField,
  TimeField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';

export interface OtherTimePageProps extends FormState {
  /** Of the agreement or proposal; the form is sent to `other-time` below it. */
  readonly path: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** The other one, where one of the two reads. */
  readonly otherName: string | null;
  readonly isAgreed: boolean;
  /** Whether it is as long as it is, such as a ride. */
  readonly keepsLength: boolean;
  /** More dates of the same series with the same person. */
  readonly later: number;
  /** The other way, where the same two go both: when it is now. */
  readonly otherWay: { readonly startsAt: string; readonly endsAt: string } | null;
  /** The other way, while nobody drives it: it stays as it is asked for. */
  readonly openWay?: { readonly href: string | null; readonly startsAt: string; readonly endsAt: string } | null;
  /** For staff: the two, by name, of whom one at least was heard. */
  readonly heard: readonly { readonly side: 'giver' | 'receiver'; readonly name: string }[];
  readonly othersAboard: boolean;
  readonly isStaff: boolean;
  readonly idempotencyKey: string;
}

/** How it would suit one of the two, beside how it stands. */
export function OtherTimePage(props: OtherTimePageProps) {
  const { t, language } = usePage();
  const { path, typed, errors, general, keepsLength, isAgreed, otherName } = props;
  const lead =
    otherName === null
      ? t('exchange:time.lead.staff')
      : t(isAgreed ? 'exchange:time.lead' : 'exchange:time.lead.before', { name: otherName });
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={props.title}
        title={t(isAgreed ? 'exchange:time.title' : 'exchange:time.before')}
        lead={`${t('exchange:time.now')}: ${formatWhen(props.startsAt, props.endsAt, language)}`}
      />
      {general && <Alert tone="danger">{general}</Alert>}
      <ErrorSummary
        errors={errors}
        labels={{
          date: t('exchange:time.date'),
          from: t(keepsLength ? 'exchange:time.at' : 'exchange:time.from'),
          until: t('exchange:time.until'),
          minutes: t('exchange:time.minutes'),
          note: t('exchange:time.note'),
          legs: t('exchange:leg.which'),
          heard: t('exchange:time.heard'),
          overrule: t('exchange:proposal.overrule.reason'),
        }}
      />
      <p>{lead}</p>
      {props.othersAboard && <Alert tone="warning">{t('exchange:time.lead.aboard')}</Alert>}
      {props.openWay && (
        <Alert tone="info">
          {t('exchange:time.open_way', { when: formatWhen(props.openWay.startsAt, props.openWay.endsAt, language) })}{' '}
          {props.openWay.href && <a href={props.openWay.href}>{t('exchange:time.open_way.link')}</a>}
        </Alert>
      )}
      <Form action={`${path}/other-time`} idempotencyKey={props.idempotencyKey}>
        <DateField name="date" label={t('exchange:time.date')} value={typed['date']} error={errors['date']} required />
        <TimeField
          name="from"
          label={t(keepsLength ? 'exchange:time.at' : 'exchange:time.from')}
          value={typed['from']}
          error={errors['from']}
          required
        />
        {!keepsLength && (
          <TimeField
            name="until"
            label={t('exchange:time.until')}
            hint={t('exchange:time.until.hint')}
            value={typed['until']}
            error={errors['until']}
            required
          />
        )}
        {!keepsLength && (
          <NumberField
            name="minutes"
            label={t('exchange:time.minutes')}
            hint={t('exchange:time.minutes.hint')}
            value={typed['minutes']}
            error={errors['minutes']}
          />
        )}
        <TextField
          name="note"
          label={t('exchange:time.note')}
          hint={t(otherName === null ? 'exchange:time.note.hint.staff' : 'exchange:time.note.hint')}
          value={typed['note']}
          error={errors['note']}
          maxLength={200}
        />
        {props.otherWay && (
          <RadioCards
            name="legs"
            label={t('exchange:leg.which')}
            hint={t('exchange:time.both_ways.hint', {
              when: formatWhen(props.otherWay.startsAt, props.otherWay.endsAt, language),
            })}
            value={typed['legs']}
            error={errors['legs']}
            required
            options={[
              { value: 'all', label: t('exchange:time.both_ways.all') },
              { value: 'this', label: t('exchange:leg.conclude_this') },
            ]}
          />
        )}
        {props.later > 0 && (
          <CheckboxField
            name="fromHere"
            label={t('exchange:time.from_here', { count: props.later })}
            value={typed['fromHere']}
          />
        )}
        {props.heard.length > 0 && (
          <CheckboxGroup
            name="heard"
            label={t('exchange:time.heard')}
            hint={t('exchange:time.heard.hint')}
            value={typed['heard']}
            error={errors['heard']}
            required={otherName === null}
            options={props.heard.map(({ side, name }) => ({ value: side, label: name }))}
          />
        )}
        {props.isStaff && (general || typed['overrule']) && (
          <TextField
            name="overrule"
            label={t('exchange:proposal.overrule.reason')}
            hint={t('exchange:proposal.overrule.hint')}
            value={typed['overrule']}
            error={errors['overrule']}
          />
        )}
        <div class="cluster">
          <Button
            text={t(
              isAgreed ? (props.isStaff ? 'exchange:time.save' : 'exchange:time.send') : 'exchange:time.send.before',
            )}
            icon="check"
          />
          <LinkButton href={path} text={t('exchange:agreement.not_yet')} kind="quiet" />
        </div>
      </Form>
    </div>
  );
}

/** The fields of the form that stand for the moments. */
export function atFields(errors: FormState['errors']): FormState['errors'] {
  const { startsAt, endsAt, ...others } = errors;
  return { ...others, ...(startsAt && { from: startsAt }), ...(endsAt && { until: endsAt }) };
}
