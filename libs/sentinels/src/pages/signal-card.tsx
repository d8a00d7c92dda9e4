// SPDX-License-Identifier: AGPL-3.0-or-later
import { Badge, Card, formatRelative, PeopleText, StateBadge, type Tone, usePage } from '@reciproca/ui';
import type { NamedSignal } from '../application/view-signals.js';
import type { SignalState } from '../domain/signal.js';

export const TONE_OF: Readonly<Record<SignalState, Tone>> = { new: 'warning', in_hand: 'info', closed: 'neutral' };

/** One signal in a list; `full` for staff, who also see from whom it is and who follows it. */
export function SignalCard({ signal, full }: { signal: NamedSignal; full: boolean }) {
  const { t, language } = usePage();
  const sentinel = { id: signal.sentinelId, name: signal.sentinelName };
  return (
    <Card title={signal.about} href={`/signals/${signal.id}`} headingLevel={2}>
      <p class="cluster">
        <StateBadge tone={TONE_OF[signal.state]} text={t(`sentinels:state.${signal.state}`)} />
        {signal.urgent && <Badge tone="danger">{t('sentinels:urgent')}</Badge>}
        <span>{formatRelative(signal.createdAt, language)}</span>
      </p>
      <p>{signal.need}</p>
      {full && (
        <p>
          <PeopleText text={t('sentinels:from', { name: signal.sentinelName })} people={[sentinel]} />
        </p>
      )}
      {signal.assignedName && <p>{t('sentinels:followed_by', { name: signal.assignedName })}</p>}
      {signal.feedback && <p>{t('sentinels:answer_was', { text: signal.feedback })}</p>}
    </Card>
  );
}
