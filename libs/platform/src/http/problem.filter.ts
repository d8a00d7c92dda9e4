// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ArgumentsHost, Catch, type ExceptionFilter, Inject, Injectable, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { whyUnavailable } from '../database/unavailable.js';
import { languageOf } from './languages.js';
import { isExpected, problemOf } from './problem.js';
import { isApiRequest } from './request-kind.js';
import { isWaited } from './waited.js';
import { DomainError } from '@reciproca/kernel';
import { ERROR_PAGES, type ErrorPages, REFUSAL_TEXTS, type RefusalTexts } from './texts.port.js';

/** Answers refusals and failures: problem+json to clients, a page to people; failures are logged with their request id and nothing of them is shown. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Request');

  constructor(
    @Inject(REFUSAL_TEXTS) private readonly texts: RefusalTexts,
    @Inject(ERROR_PAGES) private readonly pages: ErrorPages,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw error;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    // An outage fails every request alike: its cause is one line in the log, not a stack for each.
    if (whyUnavailable(error))
      this.logger.warn({ cause: String(error), requestId: request.id }, 'The database cannot serve');
    else if (!isExpected(error)) this.logger.error({ err: error, requestId: request.id }, 'Unexpected failure');
    const problem = problemOf(error, request.id, request.door?.language ?? languageOf(request), this.texts);
    if (problem.status === 429) void reply.header('retry-after', '60');
    if (problem.status === 503) void reply.header('retry-after', '5');
    if (isApiRequest(request) || isWaited(request)) {
      void reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
    } else if (request.method === 'GET' && movedPath(error, request.url)) {
      void reply.redirect(movedPath(error, request.url) as string, 303);
    } else if (SHUT_OUT_TO[problem.code] && request.method === 'GET') {
      void reply.redirect(SHUT_OUT_TO[problem.code] as string, 303);
    } else if (problem.status === 401 && request.method === 'GET') {
      void reply.redirect(`/sign-in?next=${encodeURIComponent(request.url)}`, 303);
    } else {
      const details = error instanceof DomainError ? error.details : {};
      void reply
        .status(problem.status)
        .type('text/html; charset=utf-8')
        .send(this.pages.render(request, problem.status, problem.code, problem.title, details));
    }
  }
}

/** Where people are led who may go nowhere else. */
const SHUT_OUT_TO: Readonly<Record<string, string>> = {
  'access.suspended': '/suspended',
  'access.second_factor_needed': '/me/totp',
  'access.administrator_needed': '/installation/sign-in',
};

/** Where a page is now whose thing has another id: a refusal that names both (`movedFrom`, `movedTo`). */
function movedPath(error: unknown, url: string): string | null {
  if (!(error instanceof DomainError)) return null;
  const { movedFrom, movedTo } = error.details;
  return typeof movedFrom === 'string' && typeof movedTo === 'string' ? url.replaceAll(movedFrom, movedTo) : null;
}
