// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ArgumentsHost, Catch, type ExceptionFilter, Inject, Injectable, Logger } from '@nestjs/common';
import { isExpected, type Problem, problemOf, REFUSAL_TEXTS, type RefusalTexts } from '@reciproca/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

const OURS = /^covoiturage\./;
const WAIT_SECONDS: Readonly<Record<number, string>> = { 429: '60', 503: '5' };

/** Refusals as the standard has them: a short name other programs act on, and words for who writes those programs. */
@Catch()
@Injectable()
export class StandardErrors implements ExceptionFilter {
  private readonly logger = new Logger('Covoiturage');

  constructor(@Inject(REFUSAL_TEXTS) private readonly texts: RefusalTexts) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error, request.id, 'en', this.texts);
    if (!isExpected(error)) this.logger.error({ err: error, requestId: request.id }, 'Unexpected failure');
    const wait = WAIT_SECONDS[problem.status];
    if (wait) void reply.header('retry-after', wait);
    // The standard has one status for everything that is wrong in what was sent.
    const status = problem.status === 422 ? 400 : problem.status;
    void reply
      .status(status)
      .type('application/json')
      .send(JSON.stringify(answerOf(problem)));
  }
}

function answerOf({ code, status, title, errors = [] }: Problem): { error: string; message: string } {
  const error = OURS.test(code) ? code.replace(OURS, '') : status === 422 ? 'invalid_request' : code;
  return { error, message: [title, ...errors.map(({ field, message }) => `${field}: ${message}`)].join(' ') };
}
