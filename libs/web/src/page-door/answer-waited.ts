// SPDX-License-Identifier: AGPL-3.0-or-later
import type { WaitedAnswer } from '@reciproca/platform';
import type { T } from '@reciproca/ui';
import type { FastifyReply } from 'fastify';
import type { FlashNote } from './flash.js';

/** Nobody looks at the page a form leads to that waited on a device: what came of it is said in words. */
export function answerWaited(reply: FastifyReply, status: number, t: T, note?: FlashNote): void {
  const text = note ? ('text' in note ? note.text : t(note.key, note.params)) : null;
  const answer: WaitedAnswer = { text, isRefused: note?.kind === 'danger' };
  void reply.status(status).type('application/json; charset=utf-8').send(JSON.stringify(answer));
}
