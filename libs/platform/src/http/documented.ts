// SPDX-License-Identifier: AGPL-3.0-or-later
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiParam, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { readingFields } from './shapes.js';

export const QUERY_KEY = 'reciproca:query';

export interface Documentation {
  readonly summary: string;
  readonly body?: z.ZodType;
  /** Comes as a form with a file under this name beside its fields; the route takes uploads. */
  readonly file?: string;
  readonly query?: z.ZodObject;
  /** Reads what is somebody's own: takes `onBehalfOf` in its address, for whoever may act for them. */
  readonly forOther?: boolean;
  readonly answer?: z.ZodType;
  readonly status?: number;
  readonly params?: readonly string[];
}

/** Describes a route in the OpenAPI document from the same shapes that validate it; what it does not name in its address is refused. */
export function Documented(documentation: Documentation): MethodDecorator {
  const { summary, body, file, answer, status = 200, params = [] } = documentation;
  const query = { ...documentation.query?.shape, ...(documentation.forOther && readingFields) };
  return applyDecorators(
    SetMetadata(QUERY_KEY, z.strictObject(query)),
    ApiOperation({ summary }),
    ApiResponse({ status, description: summary, ...(answer && { schema: jsonSchema(answer, 'output') }) }),
    ...params.map((name) => ApiParam({ name, schema: { type: 'string' } })),
    ...(body
      ? [ApiBody({ schema: file ? withFile(jsonSchema(body, 'input'), file) : jsonSchema(body, 'input') })]
      : []),
    ...(file ? [ApiConsumes('multipart/form-data')] : []),
    ...Object.entries(query).map(([name, shape]) =>
      ApiQuery({
        name,
        required: !(shape as z.ZodType).safeParse(undefined).success,
        schema: jsonSchema(shape as z.ZodType, 'input'),
      }),
    ),
  );
}

function withFile(schema: Record<string, never>, file: string): Record<string, never> {
  const { properties, required = [] } = schema as { properties?: object; required?: readonly string[] };
  return {
    ...schema,
    properties: { ...properties, [file]: { type: 'string', format: 'binary' } },
    required: [...required, file],
  } as never;
}

function jsonSchema(shape: z.ZodType, io: 'input' | 'output'): Record<string, never> {
  const {
    $schema,
    '~standard': _,
    ...schema
  } = z.toJSONSchema(shape, { io, unrepresentable: 'any' }) as Record<string, unknown>;
  return schema as Record<string, never>;
}
