// SPDX-License-Identifier: AGPL-3.0-or-later
import { CardGrid, EmptyState, LinkButton, LiveRegion, PageHeading, Tabs, usePage } from '@reciproca/ui';
import type { NamedSignal } from '../application/view-signals.js';
import { SIGNAL_STATES, type SignalState } from '../domain/signal.js';
import { SignalCard } from './signal-card.js';

const VIEWS = ['open', ...SIGNAL_STATES] as const;

/** A sentinel's own signals. */
export function OwnSignalsPage({ signals, label }: { signals: readonly NamedSignal[]; label: string }) {
  const { t } = usePage();
  const actions = <LinkButton href="/signals/new" text={t('sentinels:new')} icon="plus" />;
  return (
    <div class="stack">
      <PageHeading eyebrow={label} title={t('sentinels:own.title')} lead={t('sentinels:own.lead')} actions={actions} />
      <Signals signals={signals} full={false} empty={t('sentinels:own.none')} />
    </div>
  );
}

/** Where staff take signals in hand. */
export function SignalQueuePage({ signals, view }: { signals: readonly NamedSignal[]; view: SignalState | 'open' }) {
  const { t } = usePage();
  const actions = (
    <>
      <LinkButton href="/signals/new" text={t('sentinels:new')} icon="plus" />
      <LinkButton href="/sentinels" text={t('sentinels:who')} icon="people" kind="outline" />
    </>
  );
  return (
    <div class="stack">
      <PageHeading title={t('sentinels:queue.title')} lead={t('sentinels:queue.lead')} actions={actions} />
      <Tabs
        label={t('sentinels:queue.views')}
        items={VIEWS.map((one) => ({
          href: `/signals?state=${one}`,
          text: t(`sentinels:view.${one}`),
          current: one === view,
        }))}
      />
      <LiveRegion name="board">
        <Signals signals={signals} full empty={t('sentinels:queue.none')} />
      </LiveRegion>
    </div>
  );
}

function Signals({ signals, full, empty }: { signals: readonly NamedSignal[]; full: boolean; empty: string }) {
  if (signals.length === 0) return <EmptyState icon="horn" text={empty} />;
  return (
    <CardGrid>
      {signals.map((signal) => (
        <SignalCard key={signal.id} signal={signal} full={full} />
      ))}
    </CardGrid>
  );
}
