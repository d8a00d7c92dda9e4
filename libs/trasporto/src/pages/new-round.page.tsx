// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  CheckboxGroup,
  DateField,
  EmptyState,
  ErrorSummary,
  Form,
  formatDay,
  formatTime,
  NumberField,
  PageHeading,
  Section,
  SelectField,
  type T,
  TextField,
  TimeField,
  usePage,
} from '@reciproca/ui';
import type { OfferedChoices, WaitingParcel } from '../application/view-choices.js';
import type { DraftView } from '../application/view-rounds.js';
import { RoundPreview } from './round-preview.js';

/** So many are found by looking. */
const FEW_DRIVERS = 12;

export interface NewRoundProps {
  /** yyyy-mm-dd */
  readonly day: string;
  /** Part of the name of the drivers that are listed; all of them when empty. */
  readonly named: string;
  readonly choices: OfferedChoices;
  readonly form: FormState;
  /** Null until it was asked for. */
  readonly draft: DraftView | null;
  /** Whether the reader is the driver, who then need not be asked. */
  readonly isOwn: boolean;
  readonly idempotencyKey: string;
}

/** Day, driver and what to carry on one page; the round it makes is shown below before anybody is asked. */
export function NewRoundPage({ day, named, choices, form, draft, isOwn, idempotencyKey }: NewRoundProps) {
  const { t } = usePage();
  const dayField = bindFields({ day, driver: named });
  const isSearchable = choices.drivers.length > FEW_DRIVERS || named !== '';
  return (
    <div class="stack">
      <PageHeading title={t('trasporto:round.new')} lead={t('trasporto:round.new.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labelsOf(t)} />
      <Form action="/rounds/new" method="get" class="d-flex flex-wrap gap-3 align-items-end">
        <DateField {...dayField('day')} label={t('trasporto:round.day')} required />
        {isSearchable && <TextField {...dayField('driver')} label={t('trasporto:round.find_driver')} maxLength={60} />}
        <Button text={t('trasporto:round.change_day')} kind="outline" />
      </Form>
      {draft && (
        <RoundPreview
          draft={draft}
          typed={form.typed}
          driver={driverOf(choices, form.typed['who'])}
          isOwn={isOwn}
          idempotencyKey={idempotencyKey}
        />
      )}
      <Choices day={day} named={named} choices={choices} form={form} isAgain={draft !== null} />
    </div>
  );
}

function Choices({
  day,
  named,
  choices,
  form,
  isAgain,
}: Pick<NewRoundProps, 'day' | 'named' | 'choices' | 'form'> & { isAgain: boolean }) {
  const { t, language, viewer } = usePage();
  if (choices.drivers.length === 0)
    return <EmptyState icon="car" text={t(named ? 'trasporto:round.no_driver_named' : 'trasporto:round.no_drivers')} />;
  if (choices.parcels.length === 0 && choices.others.length === 0)
    return <EmptyState icon="calendar" text={t('trasporto:round.no_parcels', { day: formatDay(day, language) })} />;
  if (choices.parcels.length === 0) return <NotYet parcels={choices.others} />;
  const field = bindFields(form.typed, form.errors);
  return (
    <Section title={t(isAgain ? 'trasporto:round.change' : 'trasporto:round.what')}>
      <Form action="/rounds/preview">
        <input type="hidden" name="day" value={day} />
        <SelectField
          {...field('who')}
          label={t('trasporto:round.who')}
          hint={`${t('trasporto:round.who.hint')} ${t('trasporto:round.who.order')}`}
          options={driverOptions(choices, t, language)}
          emptyLabel={choices.drivers.length > 1 ? undefined : false}
          required
        />
        <div class="field-row">
          <TimeField {...field('from')} label={t('trasporto:round.from')} required />
          <TimeField {...field('until')} label={t('trasporto:round.until')} required />
          <NumberField {...field('room')} label={t('trasporto:round.room')} required />
        </div>
        <p>{t('trasporto:round.hours.hint')}</p>
        <CheckboxGroup
          {...field('requestIds')}
          label={t('trasporto:round.parcels')}
          options={choices.parcels.map((parcel) => ({
            value: parcel.requestId,
            label: labelOf(t, parcel),
            hint: wayOf(t, parcel, language),
          }))}
          required
        />
        {viewer?.isStaff && (form.general || form.typed['overrule']) && (
          <TextField
            {...field('overrule')}
            label={t('exchange:proposal.overrule.reason')}
            hint={t('exchange:proposal.overrule.hint')}
          />
        )}
        <Button text={t('trasporto:round.calculate')} icon="refresh" kind={isAgain ? 'outline' : 'primary'} />
      </Form>
      <NotYet parcels={choices.others} />
    </Section>
  );
}

/** What waits too, but not for a driver alone to take. */
function NotYet({ parcels }: { parcels: OfferedChoices['others'] }) {
  const { t, language } = usePage();
  if (parcels.length === 0) return null;
  return (
    <Section title={t('trasporto:round.others', { count: parcels.length })}>
      <p>{t('trasporto:round.others.lead')}</p>
      <ul>
        {parcels.map((parcel) => (
          <li key={parcel.requestId}>
            {labelOf(t, parcel)} · {wayOf(t, parcel, language)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Why somebody stands where they do in the list: free, or what of their day is taken. */
function takenText(t: T, taken: OfferedChoices['drivers'][number]['taken'], language: Language): string {
  if (taken.length === 0) return t('trasporto:round.free_all_day');
  const hours = taken.map(
    ({ startsAt, endsAt }) => `${formatTime(startsAt, language)}–${formatTime(endsAt, language)}`,
  );
  return t('trasporto:round.taken', { hours: hours.join(', ') });
}

/** In whole kilometres: how far somebody lives is no more than that to a plan. */
const kmOf = (metres: number): number => Math.max(1, Math.round(metres / 1000));

type Language = Parameters<typeof formatTime>[1];

function driverOptions({ drivers }: OfferedChoices, t: T, language: Language) {
  return drivers.map(({ id, name, canStartFromHome, rides, taken, metres }) => ({
    label: [name, takenText(t, taken, language), metres !== null && t('trasporto:round.near', { km: kmOf(metres) })]
      .filter(Boolean)
      .join(' · '),
    options: [
      ...(canStartFromHome ? [{ value: id, label: t('trasporto:round.from_home', { name }) }] : []),
      ...rides.map(({ slotId, title, startsAt }) => ({
        value: `${id}:${slotId}`,
        label: t('trasporto:round.along', { name, title, time: formatTime(startsAt, language) }),
      })),
    ],
  }));
}

function driverOf({ drivers }: OfferedChoices, who: unknown): string {
  return drivers.find(({ id }) => String(who).startsWith(id))?.name ?? '';
}

function labelOf(t: T, { carries, crates, name, title }: WaitingParcel): string {
  return `${name}: ${t(`trasporto:carries.${carries}`, { count: crates })} · ${title}`;
}

function wayOf(t: T, { carries, from, to, opensAt, closesAt }: WaitingParcel, language: Language): string {
  const way = carries === 'visit' ? to : t('trasporto:round.from_to', { from, to });
  return opensAt && closesAt ? `${way} · ${formatTime(opensAt, language)}–${formatTime(closesAt, language)}` : way;
}

const labelsOf = (t: T) => ({
  day: t('trasporto:round.day'),
  who: t('trasporto:round.who'),
  from: t('trasporto:round.from'),
  until: t('trasporto:round.until'),
  room: t('trasporto:round.room'),
  requestIds: t('trasporto:round.parcels'),
  overrule: t('exchange:proposal.overrule.reason'),
});
