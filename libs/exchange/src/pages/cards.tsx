// SPDX-License-Identifier: AGPL-3.0-or-later
import { approximateMetres, type Point } from '@reciproca/territory';
import {
  Badge,
  Card,
  type Face,
  FaceMark,
  formatMinutes,
  formatWhen,
  LinkButton,
  type PageContext,
  PeopleText,
  PostButton,
  serviceLook,
  usePage,
} from '@reciproca/ui';
import type { AgreementResponse } from '../application/agreement.response.js';
import type { LegName, LegResponse } from '../application/leg.response.js';
import type { ListingResponse } from '../application/listing.response.js';
import type { ProposalResponse } from '../application/proposal.response.js';
import { oppositeOf } from '../domain/listing.js';
import { reasonText } from '../texts/exchange-texts.js';
import { listingWhen } from '../texts/repeat-text.js';
import { awayText } from './away-text.js';
import { helpIcon } from './help-icon.js';
import { ListingBadge, State } from './badges.js';

export interface ListingCardProps {
  readonly listing: ListingResponse;
  readonly headingLevel?: 2 | 3;
  /** Whether the reader may answer it from the card itself. */
  readonly answers?: boolean;
  /** Whether it says that it is an offer or a request, where both stand together. */
  readonly namesKind?: boolean;
  /** Where the reader lives, to say how far it is; null where that is not known. */
  readonly from?: Point | null;
}

export function ListingCard(props: ListingCardProps) {
  const { listing, headingLevel = 3, answers = false, namesKind = false, from = null } = props;
  const page = usePage();
  const { t, language } = page;
  const who = listing.mine ? null : listing.person.name;
  const when = listingWhen(t, language, listing);
  const away = from && !listing.place.isVague ? awayText(page, approximateMetres(from, listing.place)) : null;
  return (
    <Card
      title={listing.title}
      headingLevel={headingLevel}
      icon={helpIcon(listing.service, listing.category.code)}
      href={`/${listing.kind}s/${listing.id}`}
      meta={
        <PeopleText
          text={[who, when, listing.place.name, away].filter(Boolean).join(' · ')}
          people={[listing.person]}
        />
      }
      badge={
        <>
          {namesKind && <Badge tone="info">{t(`exchange:kind.${listing.kind}`)}</Badge>}
          <Badge>{listing.category.name}</Badge>
          <LegBadge of={listing} />
          {listing.kind === 'request' && listing.state !== 'open' && <OpenPart of={listing} />}
          {listing.state !== 'open' && <ListingBadge listing={listing} />}
          {listing.urgent && <Badge tone="warning">{t('exchange:listing.urgent')}</Badge>}
        </>
      }
      actions={
        answers && !listing.mine ? (
          <LinkButton
            href={`/${listing.kind}s/${listing.id}/answer`}
            text={t(`exchange:answer.${listing.kind}`)}
            kind="outline"
            icon="check"
          />
        ) : undefined
      }
    />
  );
}

/** The stepped form for something of the same kind, from the other side, in one's own words. */
export function newListingHref({
  kind,
  service,
  category,
}: Pick<ListingResponse, 'kind' | 'service' | 'category'>): string {
  return `/${oppositeOf(kind)}s/new/${service}?category=${category.code}`;
}

export interface ProposalCardProps {
  readonly proposal: ProposalResponse;
  /** Names the form of the yes, where staff may give it at once. */
  readonly answerKey?: string | undefined;
  /** How many more proposals there are for the same wish of the reader. */
  readonly others?: number;
  /** What the other one shows of themselves. */
  readonly face?: Face | undefined;
}

/** Staff may say yes from the card itself: they have the person on the phone. */
export function ProposalCard({ proposal, answerKey, others = 0, face }: ProposalCardProps) {
  const page = usePage();
  const { t, viewer } = page;
  const times = proposal.series?.startsAts.length ?? 1;
  // For both of them, and for a child, it is asked first who was heard.
  const mayAnswerHere =
    answerKey !== undefined &&
    viewer?.isStaff &&
    proposal.canAnswer &&
    proposal.side !== null &&
    !isChildsSide(proposal);
  const isAsked = proposal.canAnswer || proposal.otherTime?.canAnswer;
  const best = proposal.reasons.slice(0, 2).map((reason) => reasonText(t, proposal.service, reason));
  return (
    <Card
      title={proposalTitle(t, proposal)}
      icon={serviceLook(proposal.service).icon}
      href={`/proposals/${proposal.id}`}
      meta={`${proposal.comesFrom ? proposal.offerTitle : proposal.requestTitle} · ${proposalWhen(page, proposal)}`}
      badge={
        <>
          <ProposalBadge proposal={proposal} />
          {proposal.otherTime?.canAnswer && <Badge tone="warning">{t('exchange:time.to_answer')}</Badge>}
          {times > 1 && <Badge>{t('exchange:series.dates', { count: times })}</Badge>}
          {proposal.otherLeg ? <Badge tone="info">{t('exchange:leg.title')}</Badge> : <LegBadge of={proposal} />}
        </>
      }
      actions={
        <>
          {mayAnswerHere && (
            <PostButton
              action={`/proposals/${proposal.id}/accept`}
              text={acceptText(page, proposal)}
              kind="success"
              icon="check"
              fields={proposal.otherLeg ? { legs: 'all' } : {}}
              idempotencyKey={answerKey}
            />
          )}
          <LinkButton
            href={`/proposals/${proposal.id}`}
            text={t(mayAnswerHere || !isAsked ? 'exchange:proposal.look' : 'exchange:proposal.open')}
            kind="outline"
          />
          {others > 0 && proposal.side && (
            <LinkButton href={ownHref(proposal)} text={t('exchange:proposal.others', { count: others })} kind="quiet" />
          )}
        </>
      }
    >
      <p>{best.join(' · ')}</p>
      {face && <FaceLine face={face} />}
    </Card>
  );
}

/** Small on a card: the rest stands on its page. */
function FaceLine({ face }: { readonly face: Face }) {
  return (
    <div class="person">
      <FaceMark face={face} />
      <p class="person-text face-words">
        <span class="person-name">{face.name}</span>
        {[...(face.words ? [face.words] : []), ...face.facts].map((line) => (
          <span key={line} dir="auto">
            {line}
          </span>
        ))}
      </p>
    </div>
  );
}

/** Where what was agreed came to nothing, that; else how far the answers are. */
export function ProposalBadge({ proposal }: { readonly proposal: ProposalResponse }) {
  const { agreementState } = proposal;
  const isOff = agreementState === 'cancelled' || agreementState === 'no_show';
  return isOff ? <State of="agreement" state={agreementState} /> : <State of="proposal" state={proposal.state} />;
}

function ownHref(proposal: ProposalResponse): string {
  return proposal.side === 'offer' ? `/offers/${proposal.offerId}` : `/requests/${proposal.requestId}`;
}

/** Whether the reader stands here for a child. */
export function isChildsSide({ side, child }: ProposalResponse): boolean {
  return side !== null && child?.side === side;
}

/** Whose yes the button says: one's own, that of the person acted for, or both people's. */
export function acceptText({ t, actingFor }: Pick<PageContext, 't' | 'actingFor'>, proposal: ProposalResponse): string {
  const times = proposal.series?.startsAts.length ?? 1;
  const isWhole = proposal.otherLeg !== null;
  if (times > 1 && proposal.side !== null && !actingFor)
    return t(isWhole ? 'exchange:leg.accept_both_series' : 'exchange:series.accept', { count: times });
  if (proposal.side === null)
    return t(isWhole ? 'exchange:leg.accept_both_for_both' : 'exchange:proposal.accept_for_both');
  if (!actingFor) return t(isWhole ? 'exchange:leg.accept_both' : 'exchange:proposal.accept');
  return t(isWhole ? 'exchange:leg.accept_both_for' : 'exchange:proposal.accept_for', { name: actingFor.name });
}

/** When it is for; what comes round, by its rule. */
function proposalWhen({ t, language }: PageContext, { series, startsAt, endsAt }: ProposalResponse): string {
  if (!series || series.startsAts.length < 2) return formatWhen(startsAt, endsAt, language);
  return listingWhen(t, language, { recurrence: series.recurrence, slots: [{ startsAt, endsAt }] }) ?? '';
}

export function proposalTitle(t: ReturnType<typeof usePage>['t'], proposal: ProposalResponse): string {
  if (proposal.side === 'request' && proposal.comesFrom)
    return t('exchange:proposal.at_place', { place: proposal.comesFrom });
  if (proposal.side === 'request') return t('exchange:proposal.for_request', { name: proposal.offerer.name });
  if (proposal.side === 'offer') return t('exchange:proposal.for_offer', { name: proposal.requester.name });
  return t('exchange:proposal.between', {
    giver: proposal.comesFrom ?? proposal.offerer.name,
    receiver: proposal.requester.name,
  });
}

export function AgreementCard({ agreement, headingLevel = 3 }: { agreement: AgreementResponse; headingLevel?: 2 | 3 }) {
  const { t, language } = usePage();
  const other =
    agreement.side === 'giver' ? agreement.receiver.name : agreement.side === 'receiver' ? agreement.giver.name : null;
  const both = t('exchange:proposal.between', { giver: agreement.giver.name, receiver: agreement.receiver.name });
  return (
    <Card
      title={agreement.title}
      headingLevel={headingLevel}
      icon={serviceLook(agreement.service).icon}
      href={`/agreements/${agreement.id}`}
      meta={
        <PeopleText
          text={`${other ?? both} · ${formatWhen(agreement.startsAt, agreement.endsAt, language)} · ${formatMinutes(agreement.minutes, language)}`}
          people={[agreement.giver, agreement.receiver]}
        />
      }
      badge={
        <>
          <State of="agreement" state={agreement.state} />
          {agreement.otherTime?.canAnswer && <Badge tone="warning">{t('exchange:time.to_answer')}</Badge>}
          <LegBadge of={agreement} />
          {agreement.side === 'giver' ? <OwnPart of={agreement} /> : <OpenPart of={agreement} />}
        </>
      }
    />
  );
}

function LegBadge({ of: { leg } }: { of: { readonly leg: LegName } }) {
  const { t } = usePage();
  return leg ? <Badge tone="info">{t(`exchange:leg.${leg}`)}</Badge> : null;
}

/** Loud where nobody drives one way of the journey yet, by the name of that way. */
function OpenPart({ of: { legs } }: { of: { readonly legs: readonly LegResponse[] } }) {
  const { t } = usePage();
  const open = legs.find(({ state }) => state === 'open');
  return open ? <Badge tone="danger">{t(`exchange:leg.uncovered.${open.leg}`)}</Badge> : null;
}

/** Whoever drives one way reads that the other is not theirs to see to. */
function OwnPart({ of: { legs, leg } }: { of: { readonly legs: readonly LegResponse[]; readonly leg: LegName } }) {
  const { t } = usePage();
  const isPart = leg !== null && legs.some(({ state }) => state === 'open');
  return isPart ? <Badge tone="info">{t(`exchange:leg.only_yours.${leg}`)}</Badge> : null;
}
