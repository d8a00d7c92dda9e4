// SPDX-License-Identifier: AGPL-3.0-or-later
import { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { DomainError } from '@reciproca/kernel';
import type { FastifyInstance, FastifyRequest, RequestPayload } from 'fastify';

const INBOUND = '/api/v1/sms/inbound/';
const LARGEST_BYTES = 16 * 1024;

/** The body of an incoming text as it came: a signature is over bytes, not over what they were read as. */
@Injectable()
export class RawBodies implements OnModuleInit {
  private readonly bodies = new WeakMap<FastifyRequest, Buffer>();

  constructor(private readonly adapterHost: HttpAdapterHost) {}

  onModuleInit(): void {
    const server = this.adapterHost.httpAdapter?.getInstance<FastifyInstance | undefined>();
    server?.addHook('preParsing', async (request, _reply, payload) =>
      request.routeOptions.url?.startsWith(INBOUND) ? this.keep(request, payload) : payload,
    );
  }

  find(request: FastifyRequest): Buffer {
    return this.bodies.get(request) ?? Buffer.alloc(0);
  }

  private async keep(request: FastifyRequest, payload: RequestPayload): Promise<RequestPayload> {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of payload) {
      const piece = chunk as Buffer;
      bytes += piece.length;
      if (bytes > LARGEST_BYTES) throw new DomainError('sms.body_wrong', 'invalid');
      chunks.push(piece);
    }
    const body = Buffer.concat(chunks);
    this.bodies.set(request, body);
    const again: RequestPayload = Readable.from([body], { objectMode: false });
    again.receivedEncodedLength = body.length;
    return again;
  }
}
