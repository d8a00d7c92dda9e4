// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CalledOff } from '@reciproca/exchange';
import type { FormState } from '@reciproca/web';
import {
  Alert,
  Card,
  CardGrid,
  DefinitionList,
  EmptyState,
  ErrorSummary,
  formatDate,
  formatDateTime,
  formatWhen,
  PageHeading,
  PostButton,
  Section,
  StateBadge,
  usePage,
} from '@reciproca/ui';
import type { NamedSuspension } from '../application/view-suspensions.js';
import { endsAs } from '../domain/suspension.js';
import { AppealForm, DecisionForm } from './suspension-forms.js';

export function SuspensionsPage({ suspensions }: { suspensions: readonly NamedSuspension[] }) {
  const { t, language } = usePage();
  return (
    <div class="stack">
      <PageHeading title={t('conduct:suspensions.title')} lead={t('conduct:suspensions.lead')} />
      {suspensions.length === 0 && <EmptyState icon="check-circle" text={t('conduct:suspensions.none')} />}
      <CardGrid>
        {suspensions.map((one) => (
          <Card
            key={one.id}
            title={one.listingTitle ?? one.personName}
            href={`/suspensions/${one.id}`}
            headingLevel={2}
            badge={<State one={one} />}
            meta={formatDate(one.suspendedAt, language)}
          >
            <p>{one.reason}</p>
          </Card>
        ))}
      </CardGrid>
    </div>
  );
}

function stateOf({ endedAt, appeal, appealOutcome }: NamedSuspension): 'over' | 'appealed' | 'on' {
  if (endedAt) return 'over';
  return appeal && !appealOutcome ? 'appealed' : 'on';
}

const TONES = { over: 'neutral', appealed: 'warning', on: 'danger' } as const;

function State({ one }: { one: NamedSuspension }) {
  const { t } = usePage();
  return <StateBadge tone={TONES[stateOf(one)]} text={t(`conduct:suspension.state.${stateOf(one)}`)} />;
}

export interface SuspensionPageProps {
  readonly one: NamedSuspension & { readonly calledOff: readonly CalledOff[] };
  readonly viewerId: string;
  readonly now: Date;
  readonly form: FormState;
  readonly newKey: () => string;
}

export function SuspensionPage({ one, viewerId, now, form, newKey }: SuspensionPageProps) {
  const { t, language } = usePage();
  const mayDecide = viewerId !== one.suspendedBy && viewerId !== one.personId;
  const labels = {
    text: t('conduct:appeal.text'),
    outcome: t('conduct:appeal.decision'),
    answer: t('conduct:appeal.answer'),
  };
  const parts = { id: one.id, form, newKey };
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={t('conduct:suspension.one')}
        title={one.listingTitle ?? one.personName}
        badge={<State one={one} />}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      <DefinitionList
        items={[
          { term: t('conduct:suspension.person'), value: <a href={`/people/${one.personId}`}>{one.personName}</a> },
          { term: t('conduct:suspension.reason'), value: one.reason },
          {
            term: t('conduct:suspension.by'),
            value: `${one.suspendedByName ?? '–'}, ${formatDateTime(one.suspendedAt, language)}`,
          },
          // What has ended by somebody's word had no last day to come.
          ...(one.until || !one.endedAt
            ? [
                {
                  term: t('conduct:suspension.until'),
                  value: one.until ? formatDate(one.until, language) : t('conduct:suspension.no_end'),
                },
              ]
            : []),
          ...(one.endedAt
            ? [
                {
                  term: t('conduct:suspension.ended'),
                  value: `${t(`conduct:suspension.end.${one.endWhy ?? 'ended'}`)}, ${formatDateTime(one.endedAt, language)}`,
                },
              ]
            : []),
          ...(one.appeal ? [{ term: t('conduct:appeal.theirs'), value: one.appeal }] : []),
          ...(one.appealAnswer
            ? [
                {
                  term: t(`conduct:appeal.outcome.${one.appealOutcome ?? 'upheld'}`),
                  value: `${one.appealAnswer} (${one.decidedByName ?? ''})`,
                },
              ]
            : []),
        ]}
      />
      {one.calledOff.length > 0 && (
        <Section title={t('conduct:suspension.calledOff')}>
          <p>{t(one.endedAt ? 'conduct:suspension.calledOff.over' : 'conduct:suspension.calledOff.on')}</p>
          <ul>
            {one.calledOff.map(({ id, title, startsAt, endsAt, otherName }) => (
              <li key={id}>
                <a href={`/agreements/${id}`}>{title}</a>
                {` · ${formatWhen(startsAt, endsAt, language)} · ${otherName}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {!one.endedAt && !one.appeal && (
        <Section title={t('conduct:appeal.theirs')}>
          <AppealForm {...parts} />
        </Section>
      )}
      {!one.endedAt && one.appeal && !one.appealOutcome && (
        <Section title={t('conduct:appeal.decision')}>
          {mayDecide ? <DecisionForm {...parts} /> : <p>{t('conduct:appeal.second_person')}</p>}
        </Section>
      )}
      {!one.endedAt && (
        <PostButton
          action={`/suspensions/${one.id}/end`}
          text={t(`conduct:suspension.do.${endsAs(one, now)}`)}
          kind="outline"
          idempotencyKey={newKey()}
        />
      )}
    </div>
  );
}
