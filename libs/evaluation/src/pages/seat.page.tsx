// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  DateField,
  ErrorSummary,
  Form,
  formatDate,
  PageHeading,
  RadioCards,
  Section,
  SelectField,
  StateBadge,
  TextField,
  Timeline,
  usePage,
} from '@reciproca/ui';
import { type FormState, UNTOUCHED } from '@reciproca/web';
import type { NamedTerm } from '../application/seat-names.js';
import type { SeatView } from '../application/view-tables.js';
import { seatPath } from '../domain/paths.js';
import { PARTS, SAID_REASONS } from '../domain/seat.js';

export interface SeatForms {
  readonly seat?: FormState;
  readonly end?: FormState;
}

export interface SeatPageProps {
  readonly view: SeatView;
  readonly forms: SeatForms;
  readonly newKey: () => string;
}

/** One seat: its people from the first to today, and what changes. */
export function SeatPage(props: SeatPageProps) {
  const { t } = usePage();
  const { table, seat, history } = props.view;
  const { general, errors } = props.forms.seat ?? props.forms.end ?? UNTOUCHED;
  return (
    <div class="stack">
      <PageHeading
        eyebrow={table.name}
        title={`${seat.number}. ${seat.component}`}
        badge={seat.isVacant && <StateBadge tone="warning" text={t('evaluation:vacant')} />}
      />
      {general && <Alert tone="danger">{general}</Alert>}
      <ErrorSummary errors={errors} labels={useLabels()} />
      <div class="split">
        <Section title={t('evaluation:history')} id="history">
          {history.length === 0 ? <p>{t('evaluation:history.none')}</p> : <History history={history} />}
        </Section>
        <div class="stack">
          {(!seat.holder || !seat.substitute) && <SeatForm {...props} />}
          {(seat.holder || seat.substitute) && <EndForm {...props} />}
        </div>
      </div>
    </div>
  );
}

function History({ history }: { history: readonly NamedTerm[] }) {
  const { t, language } = usePage();
  return (
    <Timeline
      label={t('evaluation:history')}
      items={history.map(({ part, personId, name, contact, fromDay, toDay, endedOn, endReason }) => ({
        when: [
          t('evaluation:from', { day: formatDate(fromDay, language) }),
          endedOn
            ? t('evaluation:ended_on', { day: formatDate(endedOn, language) })
            : toDay && t('evaluation:until', { day: formatDate(toDay, language) }),
        ]
          .filter(Boolean)
          .join(', '),
        title: (
          <>
            {personId ? <a href={`/people/${personId}`}>{name}</a> : (name ?? t('evaluation:forgotten'))}
            {`, ${t(`evaluation:part.${part}`)}`}
          </>
        ),
        text: [endReason && t(`evaluation:ended.${endReason}`), !endedOn && contact].filter(Boolean).join(' · '),
        tone: endedOn ? 'neutral' : 'success',
      }))}
    />
  );
}

function SeatForm({ view: { seat }, forms, newKey }: SeatPageProps) {
  const { t } = usePage();
  const form = forms.seat ?? UNTOUCHED;
  const field = bindFields({ part: seat.holder ? 'substitute' : 'holder', ...form.typed }, form.errors);
  const labels = useLabels();
  const free = PARTS.filter((part) => !seat[part]);
  return (
    <Section title={t('evaluation:sit')} id="sit">
      <p>{t('evaluation:sit.lead')}</p>
      <p>
        <a href="/people">{t('evaluation:sit.people')}</a>
      </p>
      <Form action={`${seatPath(seat.id)}/people`} idempotencyKey={newKey()}>
        <RadioCards
          {...field('part')}
          label={labels.part}
          options={free.map((part) => ({ value: part, label: t(`evaluation:part.${part}`) }))}
          required
        />
        <TextField {...field('outsideName')} label={labels.outsideName} required />
        <TextField
          {...field('outsideContact')}
          label={labels.outsideContact}
          hint={t('evaluation:outside_contact.hint')}
        />
        <div class="field-row">
          <DateField {...field('fromDay')} label={labels.fromDay} />
          <DateField {...field('toDay')} label={labels.toDay} />
        </div>
        <Button text={t('evaluation:sit.save')} icon="check" />
      </Form>
    </Section>
  );
}

function EndForm({ view: { seat }, forms, newKey }: SeatPageProps) {
  const { t } = usePage();
  const form = forms.end ?? UNTOUCHED;
  const field = bindFields({ leaves: seat.holder ? 'holder' : 'substitute', ...form.typed }, form.errors);
  const labels = useLabels();
  const there = PARTS.filter((part) => seat[part]);
  return (
    <Section title={t('evaluation:leave')} id="leave">
      <Form action={`${seatPath(seat.id)}/end`} idempotencyKey={newKey()}>
        <RadioCards
          {...field('leaves')}
          label={labels.leaves}
          options={there.map((part) => ({
            value: part,
            label: `${t(`evaluation:part.${part}`)}: ${seat[part]?.name ?? ''}`,
          }))}
          required
        />
        <SelectField
          {...field('reason')}
          label={labels.reason}
          options={SAID_REASONS.map((value) => ({ value, label: t(`evaluation:ended.${value}`) }))}
          required
        />
        {seat.holder && seat.substitute && (
          <CheckboxField {...field('takesOver')} label={labels.takesOver} hint={t('evaluation:takes_over.hint')} />
        )}
        <Button text={t('evaluation:leave.save')} kind="outline" />
      </Form>
    </Section>
  );
}

function useLabels() {
  const { t } = usePage();
  return {
    ...{ part: t('evaluation:part'), leaves: t('evaluation:leaves'), outsideName: t('evaluation:outside_name') },
    ...{ outsideContact: t('evaluation:outside_contact'), fromDay: t('evaluation:from_day') },
    ...{ toDay: t('evaluation:to_day'), reason: t('evaluation:why'), takesOver: t('evaluation:takes_over') },
  };
}
