// SPDX-License-Identifier: AGPL-3.0-or-later
import { BadRequestException, PayloadTooLargeException } from '@nestjs/common';
import { DomainError } from '@reciproca/kernel';
import type { FastifyRequest } from 'fastify';

/** A file that came with a form. */
export interface UploadedFile {
  /** As the sender calls it: never to be trusted as a path. */
  readonly name: string;
  /** One byte more than allowed at most: whoever takes it says that it is too large. */
  readonly content: Buffer;
}

/** Routes take a form with a file when their Fastify config says `{ upload: true }`: `@RouteConfig(TAKES_UPLOAD)`. */
export const TAKES_UPLOAD = { upload: true } as const;

/** Files are cut off here; no larger one is taken anywhere. */
export const LARGEST_UPLOAD_BYTES = 16 * 1024 * 1024;

/** What is cut off is still let in, so that the form can say what is wrong; what says it is longer than this is not. */
const LONGEST_FORM_BYTES = 64 * 1024 * 1024;
/** A file is held in memory until it is stored. */
const MOST_AT_ONCE = 8;
const MOST_OF_A_PERSON = 2;
const beingRead = new Map<string, number>();

const uploads = new WeakMap<object, UploadedFile>();

/** The file of this request's form, or null; a field left empty counts as none. */
export function uploadOf(request: FastifyRequest): UploadedFile | null {
  return uploads.get(request.raw) ?? null;
}

/**
 * Reads the form of a route that takes files, once it is known that whoever sends it may: its fields become the body, its
 * file is kept aside. Elsewhere nothing is read. Throws 413 for more than any file may be, 400 for what is no such form,
 * 503 while too many others send one.
 */
export async function readUpload(request: FastifyRequest, personId: string): Promise<void> {
  const { upload } = request.routeOptions.config as { upload?: boolean };
  if (!upload || !request.isMultipart()) return;
  const declared = Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY);
  if (declared > LONGEST_FORM_BYTES) throw new PayloadTooLargeException();
  const own = beingRead.get(personId) ?? 0;
  const all = [...beingRead.values()].reduce((sum, count) => sum + count, 0);
  if (own >= MOST_OF_A_PERSON || all >= MOST_AT_ONCE) throw new DomainError('http.503', 'unavailable');
  beingRead.set(personId, own + 1);
  try {
    request.body = await readParts(request);
  } catch (error) {
    throw (error as { statusCode?: number }).statusCode ? error : new BadRequestException();
  } finally {
    const left = (beingRead.get(personId) ?? 1) - 1;
    if (left > 0) beingRead.set(personId, left);
    else beingRead.delete(personId);
  }
}

async function readParts(request: FastifyRequest): Promise<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  for await (const part of request.parts()) {
    if (part.type === 'field') fields[part.fieldname] = part.value;
    else {
      const content = await part.toBuffer();
      if (part.filename) uploads.set(request.raw, { name: part.filename, content });
    }
  }
  return fields;
}
