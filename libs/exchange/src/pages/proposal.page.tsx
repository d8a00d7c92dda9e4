// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  DefinitionList,
  Details,
  ErrorSummary,
  type Face,
  FaceCard,
  formatMinutes,
  formatWhen,
  LinkButton,
  LiveRegion,
  PageHeading,
  PersonLink,
  Reasons,
  ScoreBar,
  usePage,
  withCommas,
} from '@reciproca/ui';
import type { ProposalResponse } from '../application/proposal.response.js';
import type { DetailLine, ServiceWords } from '../application/service-plug.js';
import { reasonText } from '../texts/exchange-texts.js';
import type { SeriesView } from '../application/view-series.js';
import type { Act } from '../domain/act.js';
import { ChildNote } from './child-note.js';
import { History, partiesOf } from './history.js';
import type { Occurrence } from '../persistence/series.read-model.js';
import { ProposalBadge, proposalTitle } from './cards.js';
import { Legs } from './legs.js';
import { meetingLines, placeText } from './meeting-lines.js';
import { OtherTimeNotice } from './other-time-notice.js';
import { ProposalAnswers, type ProposalAnswersProps } from './proposal-answers.js';
import { datesOf, goesOn, seriesFit } from './series-fit.js';

export interface ProposalPageProps extends ProposalAnswersProps {
  /** A refusal that is about no field. */
  readonly general: string | null;
  /** Why a yes will be refused as things are, for staff. */
  readonly refusal: string | null;
  /** What the other side asked for or offers, in words. */
  readonly lines: readonly DetailLine[];
  readonly history: readonly Act[];
  /** The dates of the request, where it comes round, with this offer's proposals for them. */
  readonly series: SeriesView | null;
  readonly words: ServiceWords;
  /** What the other one shows of themselves. */
  readonly face: Face | undefined;
}

export function ProposalPage(props: ProposalPageProps) {
  const { lines, words, history, series } = props;
  const { fitting } = datesOf(series, props.proposal);
  const proposal = withDates(props.proposal, fitting);
  const page = usePage();
  const { t, language, viewer } = page;
  const isOff = proposal.agreementState === 'cancelled' || proposal.agreementState === 'no_show';
  return (
    <div class="stack measure">
      {props.general && <Alert tone="danger">{props.general}</Alert>}
      <ErrorSummary
        errors={props.errors}
        labels={{ heard: t('exchange:proposal.heard'), overrule: t('exchange:proposal.overrule.reason') }}
      />
      <LiveRegion name="proposal" class="stack">
        <PageHeading
          eyebrow={[
            t(`exchange:service.${proposal.service}`),
            ...(proposal.leg ? [t(`exchange:leg.${proposal.leg}`)] : []),
          ].join(' · ')}
          title={proposalTitle(t, proposal)}
          badge={<ProposalBadge proposal={proposal} />}
        />
        <ChildNote child={proposal.child} />
        {props.face && <FaceCard face={props.face} />}
        <DefinitionList
          items={[
            ...(viewer?.isStaff
              ? [
                  { term: t('exchange:agreement.giver'), value: <PersonLink {...proposal.offerer} /> },
                  { term: t('exchange:agreement.receiver'), value: <PersonLink {...proposal.requester} /> },
                ]
              : []),
            { term: t('exchange:kind.request'), value: proposal.requestTitle },
            { term: t('exchange:kind.offer'), value: proposal.offerTitle },
            { term: t('exchange:listing.when'), value: formatWhen(proposal.startsAt, proposal.endsAt, language) },
            ...meetingLines(t, language, words, proposal, [
              placeText(t, proposal.place),
              proposal.toPlace && placeText(t, proposal.toPlace),
            ]),
            { term: t('exchange:proposal.minutes'), value: formatMinutes(proposal.minutes, language) },
            ...seriesFit({ series, proposal, page }),
            ...lines.map(({ label, text }) => ({ term: label, value: text })),
            ...(proposal.requestNeeds.length > 0
              ? [
                  {
                    term: t('exchange:proposal.needs'),
                    value: withCommas(
                      proposal.requestNeeds.map((need) => t(`exchange:need.${need}`)),
                      language,
                    ),
                  },
                ]
              : []),
          ]}
        />
        {fitting.length > 1 && goesOn(series) && <p>{t('exchange:series.open.later')}</p>}
        <Reasons
          title={t('exchange:proposal.why')}
          reasons={proposal.reasons.map((reason) => reasonText(t, proposal.service, reason))}
        />
        <p>{t(`exchange:proposal.suits.${proposal.suits}`)}</p>
        {proposal.score !== null && <ScoreBar score={proposal.score} label={t('exchange:proposal.score')} />}
        {proposal.parts && (
          <Details summary={t('exchange:proposal.parts')}>
            <div class="stack">
              {Object.entries(proposal.parts).map(([part, value]) => (
                <div key={part}>
                  <p>{t(`exchange:proposal.part.${part}`)}</p>
                  <ScoreBar
                    score={value}
                    about={t(`exchange:proposal.part.${part}`)}
                    label={t(`exchange:proposal.level.${levelOf(value)}`, { percent: Math.round(value * 100) })}
                  />
                </div>
              ))}
            </div>
          </Details>
        )}
        {proposal.circleId && (
          <Alert
            actions={<LinkButton href={`/circles/${proposal.circleId}`} text={t('exchange:proposal.in_circle.open')} />}
          >
            {t('exchange:proposal.in_circle')}
          </Alert>
        )}
        {proposal.agreementId && (
          <Alert
            tone={isOff ? 'warning' : 'success'}
            actions={<LinkButton href={`/agreements/${proposal.agreementId}`} text={t('exchange:agreement.title')} />}
          >
            {isOff
              ? t(`exchange:agreement.state.${proposal.agreementState ?? 'cancelled'}`)
              : t('exchange:proposal.state.agreed')}
          </Alert>
        )}
        <Legs legs={proposal.legs} kind="request" traveller={proposal.requester} />
        {proposal.canAnswer && proposal.otherLeg && (
          <Alert tone="success">
            {t('exchange:leg.also', {
              when: formatWhen(proposal.otherLeg.startsAt, proposal.otherLeg.endsAt, language),
            })}
          </Alert>
        )}
        {proposal.endedBecause && (
          <Alert tone="warning">{t(`exchange:errors.proposal.${proposal.endedBecause}`)}</Alert>
        )}
        <OtherTimeNotice
          otherTime={proposal.otherTime}
          path={`/proposals/${proposal.id}`}
          now={proposal}
          {...askedOf(proposal)}
          isParty={proposal.side !== null}
          isAgreed={false}
          newKey={props.newKey}
        />
        {props.refusal && <Alert tone="warning">{t('exchange:queue.willRefuse', { why: props.refusal })}</Alert>}
        <ProposalAnswers {...props} proposal={proposal} />
        <History acts={history} parties={partiesOf(proposal.offerer, proposal.requester, proposal.child)} />
      </LiveRegion>
    </div>
  );
}

/** How much of a part there is, in a word. */
function levelOf(value: number): 'high' | 'middle' | 'low' {
  if (value >= 2 / 3) return 'high';
  return value >= 1 / 3 ? 'middle' : 'low';
}

/** As a list shows it: with all dates it would be said yes to. */
function withDates(proposal: ProposalResponse, fitting: readonly Occurrence[]): ProposalResponse {
  const { series } = proposal;
  if (!series || fitting.length === 0) return proposal;
  return { ...proposal, series: { ...series, startsAts: fitting.map(({ startsAt }) => startsAt.toISOString()) } };
}

/** Who could at another time, and who is asked. */
function askedOf({ otherTime, offerer, requester }: ProposalResponse): { asker: string; answerer: string } {
  const isOffers = otherTime?.askedBy === offerer.id;
  return { asker: (isOffers ? offerer : requester).name, answerer: (isOffers ? requester : offerer).name };
}
