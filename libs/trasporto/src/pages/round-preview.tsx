// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, EmptyState, PostButton, Section, usePage } from '@reciproca/ui';
import type { DraftView } from '../application/view-rounds.js';
import { RoundFigures } from './round-figures.js';
import { RoundHalts } from './round-halts.js';

export interface RoundPreviewProps {
  readonly draft: DraftView;
  /** The form as it was sent: confirming sends it again. */
  readonly typed: Readonly<Record<string, unknown>>;
  readonly driver: string;
  readonly isOwn: boolean;
  readonly idempotencyKey: string;
}

/** The round as it would be; nobody has been asked yet. */
export function RoundPreview({ draft, typed, driver, isOwn, idempotencyKey }: RoundPreviewProps) {
  const { t } = usePage();
  const { leavesAt, backAt, halts } = draft;
  const deliveries = halts.reduce((sum, { delivers }) => sum + delivers.length, 0);
  return (
    <Section title={t('trasporto:round.preview')}>
      <div class="stack">
        {leavesAt && backAt ? (
          <>
            <RoundFigures {...draft} deliveries={deliveries} />
            <RoundHalts leavesAt={leavesAt} backAt={backAt} halts={halts} />
          </>
        ) : (
          <EmptyState icon="car" text={t('trasporto:errors.round.nothing_fits')} />
        )}
        {draft.leftOut.length > 0 && <LeftOut items={draft.leftOut} />}
        {leavesAt && (
          <PostButton
            action="/rounds"
            text={isOwn ? t('trasporto:round.do_it') : t('trasporto:round.propose', { name: driver })}
            icon="check"
            fields={typed}
            idempotencyKey={idempotencyKey}
          />
        )}
      </div>
    </Section>
  );
}

function LeftOut({ items }: { items: DraftView['leftOut'] }) {
  const { t } = usePage();
  return (
    <Alert tone="warning" title={t('trasporto:round.left_out')}>
      <ul>
        {items.map(({ requestId, name, title, reason }) => (
          <li
            key={requestId}
          >{`${[name, title].filter(Boolean).join(' · ')}${name || title ? ': ' : ''}${t(`trasporto:round.why.${reason}`)}`}</li>
        ))}
      </ul>
    </Alert>
  );
}
