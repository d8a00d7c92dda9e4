// SPDX-License-Identifier: AGPL-3.0-or-later
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { readingFields } from './shapes.js';

export const QUERY_KEY = 'reciproca:query';

export interface Documentation {
  readonly summary: string;
  readonly body?: z.ZodType;
  readonly query?: z.ZodObject;
  /** Reads what is somebody's own: takes `onBehalfOf` in its address, for whoever may act for them. */
  readonly forOther?: boolean;
  readonly answer?: z.ZodType;
  readonly status?: number;
  readonly params?: readonly string[];
}

/** Describes a route in the OpenAPI document from the same shapes that validate it; what it does not name in its address is refused. */
export function Documented(documentation: Documentation): MethodDecorator {
  const { summary, body, answer, status = 200, params = [] } = documentation;
  const query = { ...documentation.query?.shape, ...(documentation.forOther && readingFields) };
  return applyDecorators(
    SetMetadata(QUERY_KEY, z.strictObject(query)),
    ApiOperation({ summary }),
    ApiResponse({ status, description: summary, ...(answer && { schema: jsonSchema(answer, 'output') }) }),
    ...params.map((name) => ApiParam({ name, schema: { type: 'string' } })),
    ...(body ? [ApiBody({ schema: jsonSchema(body, 'input') })] : []),
    ...Object.entries(query).map(([name, shape]) =>
      ApiQuery({
        name,
        required: !(shape as z.ZodType).safeParse(undefined).success,
        schema: jsonSchema(shape as z.ZodType, 'input'),
      }),
    ),
  );
}

function jsonSchema(shape: z.ZodType, io: 'input' | 'output'): Record<string, never> {
  const {
    $schema,
    '~standard': _,
    ...schema
  } = z.toJSONSchema(shape, { io, unrepresentable: 'any' }) as Record<string, unknown>;
  return schema as Record<string, never>;
}
