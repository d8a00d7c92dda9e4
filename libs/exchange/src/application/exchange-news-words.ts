// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Draft, NewsKind, NewsKinds } from '@reciproca/kernel';
import { NewsWords, nobody } from '@reciproca/platform';
import { said, type TextKey } from '@reciproca/ui';
import {
  agreementMade,
  agreementMoved,
  agreementSettled,
  agreementShifted,
  clearanceLacking,
} from '../domain/agreement.drafts.js';
import { dayAhead } from '../domain/day-ahead.drafts.js';
import type { OtherTimeNews } from '../domain/exchange.events.js';
import type { Service } from '../domain/listing.js';
import { followedOpened, listingClosed, listingOpened, personAsked } from '../domain/listing.drafts.js';
import { timeAsked, timeEnded, timeMoved } from '../domain/other-time.drafts.js';
import {
  proposalAccepted,
  proposalAnswerTakenBack,
  proposalDeclined,
  proposalsMade,
  proposalsWithdrawn,
} from '../domain/proposal.drafts.js';
import { seriesAnswered, seriesCalledOff } from '../domain/series.drafts.js';
import { ServicePlugs } from './service-plugs.js';
import '../texts/exchange-texts.js';

/** The sentence, after which way of a journey it is about. */
function saidOfLeg(key: TextKey): NewsKind['title'] {
  return (language, facts) => {
    const sentence = said(key)(language, facts);
    return facts.leg ? said(`exchange:news.leg.${facts.leg}`)(language, { sentence }) : sentence;
  };
}

/** Who is taken there and has nobody to come back with reads it in the same breath. */
const agreementMadeTitle: NewsKind['title'] = (language, facts) => {
  const sentence = saidOfLeg('exchange:news.agreement_made')(language, facts);
  if (!facts.leg || facts.leg === 'both' || !facts.isOtherLegOpen) return sentence;
  return said(`exchange:news.other_leg_open.${facts.leg}`)(language, { sentence, context: facts.context });
};

/** What is asked for may be another place to meet, and not another hour. */
const timeAskedTitle: NewsKind['title'] = (language, facts) =>
  saidOfLeg(facts.was === facts.when ? 'exchange:news.change_asked' : 'exchange:news.time_asked')(language, facts);

const restoredTitle: NewsKind['title'] = (language, facts) =>
  said(facts.count > 1 ? 'exchange:news.series_restored' : 'exchange:news.agreement_restored')(language, facts);

/** Who had said yes reads that the hour, or something else, was changed, and is asked again. */
const changedTitle: NewsKind['title'] = (language, facts) =>
  saidOfLeg(facts.was === facts.when ? 'exchange:news.proposal_changed' : 'exchange:news.proposal_hour_changed')(
    language,
    facts,
  );

/** Who had said yes reads that the hour was changed, and to which. */
const withdrawnTitle: NewsKind['title'] = (language, facts) =>
  saidOfLeg(facts.was ? 'exchange:news.proposal_moved' : 'exchange:news.proposal_withdrawn')(language, facts);

/** Who has kept a thing for somebody reads that it is free again. */
const declinedTitle: NewsKind['title'] = (language, facts) =>
  facts.isThingFree
    ? said('exchange:news.part_declined')(language, facts)
    : saidOfLeg('exchange:news.proposal_declined')(language, facts);

const kinds = {
  proposals_for_request: {
    title: said('exchange:news.proposals_for_request'),
    atOnceBy: ['sms', 'call'],
    calledOnce: true,
    awaitsAnswer: true,
    textAsks: 'proposals',
    call: 'choose',
  },
  proposal_for_offer: {
    title: saidOfLeg('exchange:news.proposal_for_offer'),
    atOnceBy: ['sms'],
    textAsks: 'proposals',
    call: 'answer',
  },
  proposal_accepted: {
    title: saidOfLeg('exchange:news.proposal_accepted'),
    awaitsAnswer: true,
    textAsks: 'proposals',
    call: 'answer',
  },
  proposal_changed: {
    title: changedTitle,
    atOnceBy: ['sms', 'call'],
    awaitsAnswer: true,
    textAsks: 'proposals',
    call: 'answer',
  },
  proposal_declined: { title: declinedTitle },
  proposal_withdrawn: { title: withdrawnTitle, atOnceBy: ['sms'] },
  proposal_yes_taken_back: { title: saidOfLeg('exchange:news.proposal_yes_taken_back'), atOnceBy: ['sms'] },
  proposal_no_taken_back: { title: saidOfLeg('exchange:news.proposal_no_taken_back') },
  agreement_made: { title: agreementMadeTitle, toldInContact: 'agreed' },
  agreement_done: { title: said('exchange:news.agreement_done'), awaitsAnswer: true, call: 'confirm' },
  agreement_taken_back: { title: said('exchange:news.agreement_taken_back') },
  agreement_cancelled: { title: said('exchange:news.agreement_cancelled') },
  giver_cannot: {
    title: said('exchange:news.giver_cannot'),
    atOnceBy: ['sms', 'call'],
  },
  agreement_shifted: { title: said('exchange:news.agreement_shifted') },
  time_asked: {
    title: timeAskedTitle,
    atOnceBy: ['sms', 'call'],
    awaitsAnswer: true,
    textAsks: 'proposals',
    call: 'answer',
  },
  time_asked_before: {
    title: said('exchange:news.time_asked_before'),
    atOnceBy: ['sms', 'call'],
    awaitsAnswer: true,
    textAsks: 'proposals',
    call: 'answer',
  },
  time_declined: { title: saidOfLeg('exchange:news.time_declined') },
  time_taken_back: { title: saidOfLeg('exchange:news.time_taken_back'), atOnceBy: ['sms'] },
  time_lapsed: { title: saidOfLeg('exchange:news.time_lapsed') },
  time_moved: { title: saidOfLeg('exchange:news.time_moved'), toldInContact: 'agreed' },
  agreement_restored: { title: restoredTitle, atOnceBy: ['sms', 'call'] },
  agreement_no_show: { title: said('exchange:news.agreement_no_show'), call: 'trouble' },
  agreement_disputed: { title: said('exchange:news.agreement_disputed'), awaitsAnswer: true, call: 'trouble' },
  clearance_lacking: { title: said('exchange:news.clearance_lacking'), atOnceBy: ['sms', 'call'], call: 'trouble' },
  clearance_checked: { title: said('exchange:news.clearance_checked'), atOnceBy: ['sms', 'call'], call: 'trouble' },
  series_accepted: {
    title: said('exchange:news.series_accepted'),
    awaitsAnswer: true,
    textAsks: 'proposals',
    call: 'answer',
  },
  series_agreed: { title: said('exchange:news.series_agreed'), toldInContact: 'agreed' },
  series_called_off: { title: said('exchange:news.series_called_off') },
  delivery_agreed: { title: said('exchange:news.delivery_agreed') },
  minutes_earned: { title: said('exchange:news.minutes_earned') },
  minutes_spent: { title: said('exchange:news.minutes_spent') },
  day_ahead: { title: said('exchange:news.day_ahead'), atOnceBy: ['sms'] },
  day_begins: { title: said('exchange:news.day_ahead') },
  followed_opened: { title: said('exchange:news.followed_opened') },
  person_asked: { title: said('exchange:news.person_asked') },
  listing_approved: { title: said('exchange:news.listing_approved') },
  listing_rejected: { title: said('exchange:news.listing_rejected'), call: 'trouble' },
} satisfies NewsKinds;

declare module '@reciproca/kernel' {
  interface NewsTypes {
    exchange: keyof typeof kinds;
  }
}

/** What people are told of listings, proposals and agreements. */
@Injectable()
export class ExchangeNewsWords implements OnModuleInit {
  constructor(
    private readonly words: NewsWords,
    private readonly plugs: ServicePlugs,
  ) {}

  onModuleInit(): void {
    this.words.add({
      kinds,
      told: {
        'exchange.listing_opened': listingOpened,
        'exchange.listing_closed': listingClosed,
        'exchange.followed_opened': followedOpened,
        'exchange.person_asked': personAsked,
        'exchange.day_ahead': dayAhead,
        'exchange.listing_pending': nobody,
        'exchange.listing_changed': nobody,
        'exchange.proposals_made': (news) => this.beforeYes(proposalsMade(news)),
        'exchange.proposals_withdrawn': (news) => this.beforeYes(proposalsWithdrawn(news)),
        'exchange.proposal_accepted': (news) => this.beforeYes(proposalAccepted(news)),
        'exchange.proposal_declined': (news) =>
          this.beforeYes(proposalDeclined(news, this.plugs.get(news.service).words.isThing === true)),
        'exchange.proposal_taken_back': (news) => this.beforeYes(proposalAnswerTakenBack(news)),
        'exchange.proposal_awaiting_approval': nobody,
        'exchange.series_answered': seriesAnswered,
        'exchange.series_called_off': seriesCalledOff,
        'exchange.agreement_made': agreementMade,
        'exchange.agreement_moved': agreementMoved,
        'exchange.agreement_shifted': agreementShifted,
        'exchange.agreement_settled': agreementSettled,
        'exchange.clearance_lacking': clearanceLacking,
        'exchange.time_asked': (news) => timeAsked(this.inToldHours(news)),
        'exchange.time_ended': (news) => timeEnded(this.inToldHours(news)),
        'exchange.time_moved': timeMoved,
      },
    });
  }

  /** With the hours that may be known while not both have said yes. */
  private beforeYes(drafts: readonly Draft[]): Draft[] {
    return drafts.map((draft) => {
      const { service, params } = draft;
      if (!service || typeof params?.startsAt !== 'string') return draft;
      const told = (time: string): string => this.told(service, time);
      const wasAt = typeof params.wasAt === 'string' && { wasAt: told(params.wasAt) };
      return { ...draft, params: { ...params, startsAt: told(params.startsAt), ...wasAt } };
    });
  }

  /** Of another time for what is not agreed yet: what it was is read as it was told, and never as another hour. */
  private inToldHours<News extends OtherTimeNews>(news: News): News {
    const { agreementId, service, previousStartsAt } = news;
    return agreementId ? news : { ...news, previousStartsAt: this.told(service, previousStartsAt) };
  }

  private told(service: Service, time: string): string {
    const at = new Date(time);
    return this.plugs.proposedSpan(service, { startsAt: at, endsAt: at }).startsAt.toISOString();
  }
}
