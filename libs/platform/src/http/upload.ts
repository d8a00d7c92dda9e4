// SPDX-License-Identifier: AGPL-3.0-or-later
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
export const LARGEST_UPLOAD_BYTES = 8 * 1024 * 1024;

const uploads = new WeakMap<object, UploadedFile>();

/** The file of this request's form, or null; a field left empty counts as none. */
export function uploadOf(request: FastifyRequest): UploadedFile | null {
  return uploads.get(request.raw) ?? null;
}

/** Reads the form of a route that takes files: its fields become the body, its file is kept aside. Elsewhere nothing is read. */
export async function readUpload(request: FastifyRequest): Promise<void> {
  const { upload } = request.routeOptions.config as { upload?: boolean };
  if (!upload || !request.isMultipart()) return;
  const fields: Record<string, unknown> = {};
  for await (const part of request.parts()) {
    if (part.type === 'field') fields[part.fieldname] = part.value;
    else {
      const content = await part.toBuffer();
      if (part.filename) uploads.set(request.raw, { name: part.filename, content });
    }
  }
  request.body = fields;
}
