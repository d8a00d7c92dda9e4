// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import { THANKS_PATH } from './paths.js';
import type { ThanksSettled, ThanksWritten } from './thanks.events.js';

export function thanksWritten({ thanksId, senderId, recipientId, actorId }: ThanksWritten): Draft[] {
  return [
    {
      personId: recipientId,
      actorId,
      aboutId: senderId,
      type: 'thanks_written',
      params: {},
      link: THANKS_PATH,
      important: false,
      eventKey: `thanks:${thanksId}`,
    },
  ];
}

/** Whoever wrote them learns of it where they went off the page, and never who said so. */
export function thanksSettled({ thanksId, agreementId, senderId, reportedBy, outcome }: ThanksSettled): Draft[] {
  const told = { important: false, params: {}, eventKey: `thanks_report:${thanksId}` };
  return [
    { ...told, personId: reportedBy, type: `thanks_report_${outcome}`, link: THANKS_PATH },
    ...(outcome === 'hidden'
      ? [{ ...told, personId: senderId, type: 'thanks_hidden', link: `/agreements/${agreementId}` } as const]
      : []),
  ];
}
