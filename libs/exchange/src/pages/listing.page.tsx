// SPDX-License-Identifier: AGPL-3.0-or-later
import { Badge, EmptyState, LinkButton, LiveRegion, PageHeading, PostButton, Section, usePage } from '@reciproca/ui';
import type { FacesById } from '@reciproca/web';
import type { Askable } from '../application/ask-person.js';
import type { ListingResponse } from '../application/listing.response.js';
import type { ProposalResponse } from '../application/proposal.response.js';
import type { LegName } from '../application/leg.response.js';
import type { DetailLine } from '../application/service-plug.js';
import type { SeriesView } from '../application/view-series.js';
import type { WayElsewhere } from '../application/ways-elsewhere.js';
import type { Act } from '../domain/act.js';
import { AskPeople } from './ask-people.js';
import { History } from './history.js';
import { ListingBadge } from './badges.js';
import { ListingFacts } from './listing-facts.js';
import { ProposalCard } from './cards.js';
import { faceIn } from './other-in-proposal.js';
import { SeriesDates } from './series-parts.js';
import { Legs } from './legs.js';
import { TroubleAlerts } from './trouble-alerts.js';

const STILL_HOLDS_DAYS = 7;
/** What can be asked for or offered once more; what was turned down is not. */
const OVER: readonly string[] = ['fulfilled', 'withdrawn', 'expired'];

export interface OtherWay {
  readonly leg: LegName;
  readonly proposals: readonly ProposalResponse[];
}

export interface ListingPageProps {
  readonly listing: ListingResponse;
  readonly lines: readonly DetailLine[];
  /** Whether it is not at the place it is asked from. */
  readonly isElsewhere: boolean;
  /** Null for somebody who may only look. */
  readonly proposals: readonly ProposalResponse[] | null;
  /** The same for the other ways of its journey that nobody drives yet. */
  readonly others: readonly OtherWay[];
  /** What those in the proposals show of themselves. */
  readonly faces: FacesById;
  readonly history: readonly Act[];
  /** All its dates, where it comes round and the reader may manage it. */
  readonly series: SeriesView | null;
  readonly mayManage: boolean;
  /** Whether the reader may answer it, for themselves or whom they act for. */
  readonly answers: boolean;
  readonly approvals: boolean;
  /** Whether staff's yes or no can still be taken back. */
  readonly mayUndo: boolean;
  /** Whether it was taken back just now, or the reader is staff, so that it can stand again. */
  readonly mayUndoWithdrawal: boolean;
  /** What is open already and like it, where it would stand again beside it. */
  readonly twin: string | null;
  /** Of its places those that are closed when somebody means to be there. */
  readonly closed: readonly string[];
  /** Where else it may be looked for, as long as nobody here is found. */
  readonly elsewhere: WayElsewhere | null;
  /** Whom the one who asks may ask by name. */
  readonly askable: readonly Askable[];
  readonly newKey: () => string;
}

export function ListingPage({
  listing,
  lines,
  isElsewhere,
  proposals,
  others,
  faces,
  history,
  series,
  mayManage,
  answers,
  approvals,
  mayUndo,
  mayUndoWithdrawal,
  twin,
  closed,
  elsewhere,
  askable,
  newKey,
}: ListingPageProps) {
  const { t } = usePage();
  const path = `/${listing.kind}s/${listing.id}`;
  const isLive = ['pending', 'open', 'matched'].includes(listing.state);
  return (
    <div class="stack">
      <LiveRegion name="listing">
        <PageHeading
          eyebrow={[
            t(`exchange:kind.${listing.kind}`),
            t(`exchange:service.${listing.service}`),
            ...(listing.leg ? [t(`exchange:leg.${listing.leg}`)] : []),
          ].join(' · ')}
          title={listing.title}
          badge={
            <>
              <ListingBadge listing={listing} />
              {listing.urgent && <Badge tone="warning">{t('exchange:listing.urgent')}</Badge>}
            </>
          }
        />
      </LiveRegion>
      {listing.stateReason && <p>{listing.stateReason}</p>}
      <TroubleAlerts troubles={closed} />
      <div class="measure">
        <Legs legs={listing.legs} kind={listing.kind} traveller={listing.person} />
      </div>
      <div class="measure">
        <ListingFacts listing={listing} lines={lines} isElsewhere={isElsewhere} />
      </div>
      {approvals && listing.state === 'pending' && <ApprovalForms id={listing.id} newKey={newKey} />}
      {mayUndo && (
        <PostButton
          action={`/approvals/${listing.id}/undo`}
          text={t('exchange:approval.undo')}
          kind="outline"
          idempotencyKey={newKey()}
        />
      )}
      {series && <SeriesDates series={series} currentId={listing.id} />}
      {proposals && isLive && (
        <Matches
          {...{ proposals, faces, elsewhere, newKey }}
          leg={listing.leg}
          isPending={listing.state === 'pending'}
        />
      )}
      {others.map(({ leg, proposals: found }) => (
        <Matches key={leg} proposals={found} {...{ faces, leg, newKey }} isPending={false} />
      ))}
      <AskPeople requestId={listing.id} people={askable} newKey={newKey} />
      <div class="cluster">
        {mayUndoWithdrawal && (
          <PostButton
            action={`${path}/undo-withdrawal`}
            text={t('exchange:listing.withdraw.undo')}
            kind="outline"
            idempotencyKey={newKey()}
            {...(twin && {
              confirm: t('exchange:listing.withdraw.undo.twin', { title: twin }),
              fields: { again: 'true' },
            })}
          />
        )}
        {mayManage && isLive && (
          <LinkButton href={`${path}/edit`} text={t('exchange:edit')} kind="outline" icon="pencil" />
        )}
        {mayManage && OVER.includes(listing.state) && (
          <LinkButton href={`${path}/again`} text={t('exchange:listing.copy')} kind="outline" icon="refresh" />
        )}
        {mayManage && isLive && isOldEnough(listing) && (
          <PostButton
            action={`${path}/confirm`}
            text={t('exchange:listing.still')}
            kind="outline"
            idempotencyKey={newKey()}
          />
        )}
        {mayManage && isLive && (
          <LinkButton
            href={`${path}/withdraw`}
            text={t(series ? 'exchange:series.withdraw' : 'exchange:listing.withdraw')}
            kind="danger"
          />
        )}
        {approvals && listing.state === 'open' && (
          <LinkButton
            href={`/suspensions/listing/${listing.id}`}
            text={t('exchange:listing.suspend')}
            kind="quiet"
            icon="ban"
          />
        )}
        {approvals && listing.kind === 'request' && listing.state === 'open' && (
          <LinkButton
            href={`/why-not?requestId=${listing.id}`}
            text={t('exchange:listing.why_not')}
            kind="quiet"
            icon="help-circle"
          />
        )}
        {answers && !listing.mine && listing.state === 'open' && (
          <LinkButton href={`${path}/answer`} text={t(`exchange:answer.${listing.kind}`)} kind="success" icon="check" />
        )}
      </div>
      <History acts={history} parties={{ [listing.kind]: listing.person }} />
    </div>
  );
}

/** Whether somebody may wonder if it still holds: not of what was written, changed or confirmed these days. */
function isOldEnough({ version }: Pick<ListingResponse, 'version'>): boolean {
  return Date.now() - Date.parse(version) >= STILL_HOLDS_DAYS * 86_400_000;
}

function Matches({
  proposals,
  faces,
  leg,
  isPending,
  elsewhere = null,
  newKey,
}: {
  proposals: readonly ProposalResponse[];
  faces: FacesById;
  leg: LegName;
  isPending: boolean;
  elsewhere?: WayElsewhere | null;
  newKey: () => string;
}) {
  const { t } = usePage();
  return (
    <LiveRegion name={leg ? `matches-${leg}` : 'matches'}>
      <Section title={t(leg ? `exchange:leg.matches.${leg}` : 'exchange:listing.matches')}>
        {proposals.length === 0 && (
          <EmptyState
            icon="search"
            text={t(isPending ? 'exchange:listing.matches.pending' : 'exchange:listing.matches.none')}
            action={elsewhere && <LinkButton href={elsewhere.href} text={t(elsewhere.textKey)} kind="outline" />}
          />
        )}
        {proposals.map((proposal) => (
          <ProposalCard key={proposal.id} proposal={proposal} answerKey={newKey()} face={faceIn(faces, proposal)} />
        ))}
      </Section>
    </LiveRegion>
  );
}

function ApprovalForms({ id, newKey }: { id: string; newKey: () => string }) {
  const { t } = usePage();
  return (
    <div class="cluster">
      <PostButton
        action={`/approvals/${id}/approve`}
        text={t('exchange:approval.approve')}
        kind="success"
        idempotencyKey={newKey()}
      />
      <PostButton
        action={`/approvals/${id}/reject`}
        text={t('exchange:approval.reject')}
        kind="danger"
        fields={{ reason: t('exchange:approval.reason') }}
        idempotencyKey={newKey()}
      />
    </div>
  );
}
