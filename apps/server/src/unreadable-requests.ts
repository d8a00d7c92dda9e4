// SPDX-License-Identifier: AGPL-3.0-or-later
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { isApiRequest, languageOf, type Problem, problemOf } from '@reciproca/platform';
import { refusalText } from '@reciproca/web';
import type { FastifyReply, FastifyRequest } from 'fastify';

const texts = { textFor: refusalText };

/** An address that cannot be read, before any route is looked for: no session is known, and no page of ours has begun. */
export function refuseAddress(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error, request.id, languageOf(request), texts);
  const [type, body] = isApiRequest(request)
    ? ['application/problem+json', JSON.stringify(problem)]
    : ['text/html; charset=utf-8', plainPage(problem)];
  void reply.status(problem.status).type(type).send(body);
}

/** What never becomes a request: headers too long, no HTTP, or too slow. Nothing is known of who sent it, not even a language. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = STATUS_OF[error.code ?? ''] ?? 400;
  const body = JSON.stringify(problemOf({ statusCode: status }, '', 'it', texts));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  if (socket.writable) socket.write([...head, '', body].join('\r\n'));
  socket.destroySoon();
}

const STATUS_OF: Readonly<Record<string, number>> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

/** The words come from our own texts: there is nothing in them to escape. */
function plainPage({ title }: Problem): string {
  return `<!doctype html><meta charset="utf-8"><title>Reciproca</title><p>${title}</p><p><a href="/">Reciproca</a></p>`;
}
