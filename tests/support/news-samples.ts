// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EventMap, Topic } from '@reciproca/kernel';

type Samples = { readonly [Told in Topic]?: readonly EventMap[Told][] };

const at = '2026-11-24T09:00:00+01:00';
const proposal = {
  proposalId: 'p',
  requestId: 'r',
  offerId: 'o',
  requesterId: 'rita',
  offererId: 'ada',
  service: 'condominio',
  startsAt: at,
  requestTitle: 'Spesa',
  offerTitle: 'Aiuto',
};
const answer = { ...proposal, bySide: 'offer', byPersonId: 'ada', wasHeld: true } as const;
const agreement = {
  agreementId: 'a',
  proposalId: 'p',
  service: 'condominio',
  giverId: 'ada',
  receiverId: 'rita',
  startsAt: at,
  title: 'Spesa',
  minutes: 60,
};
const otherTime = {
  agreementId: 'a',
  proposalId: 'p',
  questionId: 'q',
  service: 'condominio',
  askedBy: 'ada',
  answererId: 'rita',
  startsAt: '2026-11-24T17:00:00+01:00',
  previousStartsAt: at,
  count: 1,
  actorId: 'ada',
  at,
} as const;
const made = { ...agreement, endsAt: at, bundleId: null };
const move = {
  ...agreement,
  from: 'under_way',
  at: '2026-12-05T08:00:00Z',
  actorId: null,
  beneficiaryId: null,
} as const;
const listing = {
  listingId: 'l',
  kind: 'offer',
  service: 'condominio',
  state: 'open',
  personId: 'ada',
  title: 'Aiuto',
} as const;
const transfer = {
  transferId: 't',
  referenceType: null,
  referenceId: null,
  postings: [
    { kind: 'person', ownerId: 'rita', minutes: -30 },
    { kind: 'person', ownerId: 'ada', minutes: 30 },
  ],
} as const;
const circle = { circleId: 'c', memberIds: ['ada', 'rita', 'gino'] };
const run = { runId: 'n', kind: 'plan', personIds: ['carla'] } as const;
const round = { roundId: 'g', driverId: 'ada', proposedBy: 'carla', startsAt: at, stops: 2, at };
const civic = { commitmentId: 'k', personId: 'rita', tutorId: 'ada', actorId: null, key: '1' };
const refund = { refundId: 'r', personId: 'ada', actorId: 'olga' } as const;
const signal = { signalId: 's', sentinelId: 'elena', actorId: 'olga', at } as const;
const document = { documentId: 'd', personId: 'ada', actorId: 'olga' } as const;
const dispute = { disputeId: 'd', personIds: ['ada', 'rita'], actorId: 'olga', at } as const;
const suspension = { suspensionId: 's', personId: 'ada', actorId: 'olga' } as const;

/** What the owners of these topics say, in every way that is told to somebody. */
export const NEWS_SAMPLES: Samples = {
  'exchange.listing_opened': [{ ...listing, approved: true }],
  'exchange.listing_closed': [{ ...listing, state: 'rejected' }],
  'exchange.day_ahead': [1, 3].flatMap((count) =>
    (['eve', 'morning'] as const).map((moment) => ({
      ...{ personId: 'rita', otherId: 'ada', agreementId: 'a', service: 'condominio', startsAt: at, count },
      ...{ day: '2026-11-24', at: moment },
    })),
  ),
  'exchange.followed_opened': [{ listingId: 'l', kind: 'offer', service: 'condominio', personIds: ['rita'] }],
  'exchange.person_asked': [{ requestId: 'r', service: 'condominio', personId: 'rita', askerId: 'anna' }],
  'exchange.proposals_made': [
    { proposals: [proposal] },
    { proposals: [{ ...proposal, anew: { was: at, personIds: ['ada'] } }] },
    { proposals: [{ ...proposal, anew: { was: '2026-11-24T10:00:00+01:00', personIds: ['rita'] } }] },
  ],
  'exchange.proposals_withdrawn': [
    { proposals: [{ ...proposal, state: 'accepted_by_offer' }] },
    { proposals: [{ ...proposal, state: 'accepted_by_offer', movedTo: at }] },
    { proposals: [{ ...proposal, state: 'accepted_by_offer', isToldLater: true }] },
  ],
  'exchange.proposal_accepted': [answer],
  'exchange.proposal_declined': [answer],
  'exchange.proposal_taken_back': [
    { ...answer, answer: 'yes', at },
    { ...answer, answer: 'no', at },
  ],
  'exchange.series_answered': [
    { ...answer, state: 'accepted_by_offer', count: 3, agreementId: null },
    { ...answer, state: 'agreed', count: 3, agreementId: 'a' },
  ],
  'exchange.series_called_off': [{ ...agreement, count: 2, actorId: 'ada', at }],
  'exchange.agreement_made': [made, { ...made, bundleId: 'b' }],
  'exchange.agreement_moved': [
    ...(['done', 'cancelled', 'no_show', 'disputed'] as const).map((to) => ({ ...move, to })),
    { ...move, from: 'done', to: 'agreed' },
    { ...move, from: 'cancelled', to: 'agreed' },
    { ...move, from: 'cancelled', to: 'agreed', count: 3 },
    { ...move, from: 'agreed', to: 'cancelled', actorId: 'ada', beneficiaryId: 'ada' },
  ],
  'exchange.time_asked': [otherTime, { ...otherTime, agreementId: null }, { ...otherTime, bothWays: true }],
  'exchange.time_ended': [
    { ...otherTime, actorId: 'rita', how: 'declined' },
    { ...otherTime, how: 'taken_back' },
    { ...otherTime, actorId: null, how: 'lapsed' },
  ],
  'exchange.time_moved': [{ ...agreement, previousStartsAt: at, count: 1, askedBy: 'ada', actorId: 'rita', at }],
  'exchange.agreement_shifted': [{ ...agreement, previousStartsAt: at, causeId: 'p' }],
  'exchange.agreement_settled': [{ ...agreement, transferId: 't' }],
  'ledger.transferred': [
    { ...transfer, reason: 'crate' },
    { ...transfer, reason: 'correction' },
  ],
  'planning.circle_proposed': [circle],
  'planning.circle_agreed': [circle],
  'planning.circle_dissolved': [{ ...circle, reason: 'declined', closedMemberId: 'ada', actorId: 'ada', at }],
  'planning.circle_restored': [{ ...circle, actorId: 'ada', at }],
  'planning.run_waiting': [run],
  'planning.run_failed': [run],
  'trasporto.round_proposed': [round],
  'trasporto.round_accepted': [round],
  'trasporto.round_declined': [round],
  'trasporto.round_reopened': [round],
  'trasporto.round_lapsed': [round],
  'trasporto.round_withdrawn': [round],
  'trasporto.picked_up': [
    { agreementId: 'a', driverId: 'ada', receiverId: 'rita', isParcel: false },
    { agreementId: 'a', driverId: 'ada', receiverId: 'rita', isParcel: true },
  ],
  'trasporto.departure_late': [
    {
      slotId: 's',
      driverId: 'ada',
      minutes: 20,
      at,
      rides: [{ agreementId: 'a', receiverId: 'rita', startsAt: at }],
    },
    {
      slotId: 's',
      driverId: 'ada',
      minutes: 0,
      at,
      rides: [{ agreementId: 'a', receiverId: 'rita', startsAt: at }],
    },
  ],
  'exchange.clearance_lacking': [
    { personId: 'ada', at, agreementIds: ['a', 'b'] },
    { personId: 'ada', at, agreementIds: ['a'], waiting: [{ agreementId: 'a', receiverId: 'rita', startsAt: at }] },
  ],
  'trasporto.rides_unfit': [{ driverId: 'ada', at, agreementIds: ['a'], offers: 1 }],
  'orti.driver_thanked': [{ crateId: 'c', driverId: 'ada', actorId: 'rita' }],
  'civic.attendance_recorded': [civic],
  'civic.attendance_decided': [
    { ...civic, state: 'confirmed' },
    { ...civic, state: 'rejected' },
  ],
  'weeks.step_due': (['expected', 'wishes', 'harvest', 'shares', 'crates', 'round'] as const).map((step) => {
    return { gardenId: 'g', personId: 'ada', week: '2026-11-30', step };
  }),
  'bookkeeping.told': [{ slipId: 's', gardenId: 'g', personId: 'ada', actorId: null }],
  'plots.told': (
    [
      'assigned',
      'warned',
      'warning_lifted',
      'taken_back',
      'ended',
      'ends_soon',
      'asked',
      'given_back',
      'tidied',
      'warning_over',
      'free_again',
    ] as const
  ).map((what) => ({
    ...{
      gardenId: 'g',
      personId: 'ada',
      actorId: 'olga',
      what,
      at: what.startsWith('w') || what === 'ends_soon' ? at : null,
    },
    changeId: 'c',
  })),
  'activities.enrolment_changed': (['enrolled', 'waiting', 'offered', 'lapsed', 'withdrawn'] as const).map((state) => ({
    ...{ activityId: 'a', kind: 'course' as const, enrolmentId: 'e', personId: 'ada', actorId: 'olga', state, at },
  })),
  'activities.meeting_changed': (['moved', 'moved_place', 'called_off', 'added'] as const).map((what) => ({
    ...{ activityId: 'a', kind: 'course' as const, meetingId: 'm', actorId: 'olga', personIds: ['ada'], what },
    ...{ startsAt: at, wasAt: '2026-11-23T09:00:00+01:00', changeId: 'c' },
  })),
  'activities.called_off': [{ activityId: 'a', kind: 'group', actorId: 'olga', personIds: ['ada'] }],
  'activities.meeting_ahead': [{ activityId: 'a', kind: 'event', meetingId: 'm', personIds: ['ada'], startsAt: at }],
  'volunteers.refund_decided': [
    { ...refund, state: 'approved' },
    { ...refund, state: 'refused' },
  ],
  'civic.commitment_made': [civic],
  'civic.commitment_closed': [civic],
  'sentinels.signal_posted': [{ signalId: 's', sentinelId: 'ada', alarms: ['olga'] }],
  'sentinels.signal_moved': [
    { ...signal, to: 'in_hand' },
    { ...signal, to: 'closed' },
  ],
  'vetting.validity_ending': [12, -1].map((daysLeft) => ({
    personId: 'ada',
    kind: 'licence',
    until: '2026-12-06',
    daysLeft,
  })),
  'vetting.document_decided': [
    { ...document, state: 'approved' },
    { ...document, state: 'rejected' },
  ],
  'disputes.dispute_moved': (['opened', 'assigned', 'heard', 'proposed', 'ended'] as const).map((step) => ({
    ...dispute,
    step,
  })),
  'identity.delegation_moved': (['ended', 'restored'] as const).map((step) => ({
    delegationId: 'd',
    delegatorId: 'ada',
    delegateId: 'bea',
    step,
    actorId: null,
    at,
  })),
  'identity.delegation_ending': (['tomorrow', 'today', 'over'] as const).map((end) => ({
    delegationId: 'd',
    delegatorId: 'ada',
    delegateId: 'bea',
    end,
  })),
  'conduct.suspension_moved': (['began', 'upheld', 'ended'] as const).map((step) => ({ ...suspension, step })),
  'covoiturage.seat_asked': [{ bookingId: 'b', driverId: 'ada', slotId: 's', startsAt: at }],
  'covoiturage.seat_answered': (['confirmed', 'cancelled'] as const).map((answer) => ({
    ...{ seatId: 't', personId: 'ada', listingId: 'l', startsAt: at },
    answer,
  })),
  'faces.thanks_written': [{ thanksId: 't', senderId: 'ada', recipientId: 'rita', actorId: 'ada' }],
  'faces.thanks_settled': (['hidden', 'left'] as const).map((outcome) => ({
    ...{ thanksId: 't', agreementId: 'a', senderId: 'ada', reportedBy: 'rita' },
    outcome,
  })),
  'faces.part_removed': (['words', 'photo'] as const).map((part) => ({
    ...{ removalId: 'f', personId: 'ada', actorId: 'olga' },
    part,
  })),
  'evaluation.told': (
    [
      'seat_given',
      'seat_ended',
      'took_over',
      'called',
      'moved',
      'called_off',
      'ahead',
      'minutes',
      'round',
      'rate_again',
      'round_closed',
      'undertaking',
      'undertaking_due',
    ] as const
  ).map((what) => ({
    ...{ personIds: ['rita'], actorId: 'olga', what, link: '/me/evaluation', changeId: 'c' },
    at: ['called', 'moved', 'called_off', 'ahead'].includes(what) ? at : null,
  })),
  'listening.questionnaire_sent': [{ questionnaireId: 'q', personIds: ['rita'], actorId: 'carla' }],
  'conversations.message_written': [
    { messageId: 'm', senderId: 'ada', recipientId: 'rita', actorId: 'ada' },
    { messageId: 'm', senderId: null, recipientId: 'rita', actorId: 'olga' },
  ],
  'conversations.group_written': [false, true]
    .map((isUrgent) => ({
      ...{ groupMessageId: 'g', actorId: 'olga', messages: [{ personId: 'ada', messageId: 'm' }] },
      isUrgent,
      isSigned: false,
    }))
    .concat({
      ...{ groupMessageId: 'g', actorId: 'ada', messages: [{ personId: 'rita', messageId: 'm' }] },
      ...{ isUrgent: false, isSigned: true },
    }),
  'conversations.report_settled': (['hidden', 'left'] as const).map((outcome) => ({
    ...{ reportId: 'r', messageId: 'm', senderId: 'ada', reportedBy: 'rita' },
    outcome,
  })),
  'conduct.announcement_published': [{ announcementId: 'a', personIds: ['ada'] }],
  'territory.place_changed': (['closed', 'closed_days', 'closed_hours', 'reopened', 'moved'] as const).map(
    (change) => ({
      placeId: 'l',
      change,
      told: [{ personId: 'ada', link: '/agreements/a' }],
      actorId: 'olga',
      at,
    }),
  ),
  'privacy.audit_broken': [{ checkId: 'k', coordinatorIds: ['carla'] }],
  'privacy.erasure_asked': [{ requestId: 'q', coordinatorIds: ['carla'] }],
};

/** What is told by name where it happens, not by way of a topic. */
export const TOLD_DIRECTLY = [
  'app_io_refused',
  'card_assigned',
  'card_taken_over',
  'text_alarm',
  'text_shared',
  'text_unclear',
];

/** What stands in the databases of versions before libs brought their own words. */
export const STORED_TYPES = `
  proposals_for_request proposal_for_offer proposal_accepted proposal_declined proposal_withdrawn circle_proposed
  circle_agreed circle_dissolved agreement_made agreement_done agreement_cancelled agreement_shifted agreement_no_show
  agreement_disputed delivery_agreed round_proposed round_accepted round_declined minutes_earned minutes_spent
  minutes_added minutes_removed minutes_corrected listing_approved listing_rejected hours_to_confirm hours_confirmed
  hours_rejected commitment_made commitment_closed signal_in_hand signal_closed validity_ending validity_over
  document_approved document_rejected dispute_opened dispute_assigned dispute_heard dispute_proposed dispute_ended
  suspension_began suspension_upheld suspension_ended announcement card_taken_over text_unclear audit_broken
  erasure_asked run_waiting run_failed`
  .trim()
  .split(/\s+/);
