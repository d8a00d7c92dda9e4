// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PipeTransform } from '@nestjs/common';
import type { z } from 'zod';
import { type InputIssue, InvalidInput } from './invalid-input.js';

type ZodIssue = z.core.$ZodIssue;

/** Who sends more wrong fields than these sends no form of ours. */
const MOST_ISSUES = 50;
/** Unknown fields are one issue, which names the first few of them. */
const MOST_NAMED = 5;
const LONGEST_NAME = 60;

/** Parses input of any origin; throws {@link InvalidInput} naming every wrong field, {@link MOST_ISSUES} at most. */
export function parseInput<Shape extends z.ZodType>(shape: Shape, input: unknown): z.output<Shape> {
  const parsed = shape.safeParse(input ?? {}, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new InvalidInput(parsed.error.issues.slice(0, MOST_ISSUES).flatMap((issue) => inputIssues(issue, [])));
}

/** A pipe for `@Body()`, `@Query()` and `@Param()`. */
export function valid<Shape extends z.ZodType>(shape: Shape): PipeTransform<unknown, z.output<Shape>> {
  return { transform: (input) => parseInput(shape, input) };
}

function inputIssues(issue: ZodIssue, above: readonly PropertyKey[]): InputIssue[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return [unknownFields(issue.keys, path)];
  }
  if (issue.code === 'invalid_union') {
    const closest = issue.errors.toSorted((a, b) => strangers(a) - strangers(b) || a.length - b.length)[0] ?? [];
    const deeper = closest.slice(0, MOST_ISSUES).flatMap((inner) => inputIssues(inner, path));
    return deeper.length > 0 ? deeper : [{ field: dotted(path), code: 'input.not_a_choice', params: {} }];
  }
  return [{ field: dotted(path), ...codeOf(issue) }];
}

function unknownFields(keys: readonly string[], path: readonly PropertyKey[]): InputIssue {
  const names = keys.slice(0, MOST_NAMED).map((key) => key.slice(0, LONGEST_NAME));
  const field = dotted([...path, names[0] ?? '']);
  if (keys.length === 1) return { field, code: 'input.unknown_field', params: {} };
  return { field, code: 'input.unknown_fields', params: { fields: names.join(', '), count: keys.length } };
}

/** How many fields an alternative does not know: whoever sent them meant another one. */
function strangers(issues: readonly ZodIssue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0);
}

function codeOf(issue: ZodIssue): Omit<InputIssue, 'field'> {
  if (issue.input === undefined || issue.input === null) return { code: 'input.required', params: {} };
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? { code: 'input.required', params: {} }
        : { code: `input.too_small_${issue.origin}`, params: { minimum: Number(issue.minimum) } };
    case 'too_big':
      return { code: `input.too_big_${issue.origin}`, params: { maximum: Number(issue.maximum) } };
    case 'invalid_format':
      return { code: `input.format_${issue.format}`, params: {} };
    case 'invalid_value':
      return { code: 'input.not_a_choice', params: { choices: issue.values.map(String).join(', ') } };
    case 'custom':
      return { code: (issue.params?.['code'] as string | undefined) ?? 'input.wrong', params: issue.params ?? {} };
    case 'not_multiple_of':
      return stepsOf(issue.divisor, Number(issue.input));
    case 'invalid_type':
      return { code: 'input.wrong_type', params: { expected: issue.expected } };
    default:
      return { code: 'input.wrong_type', params: {} };
  }
}

/** Which step the number takes, and the one nearest to what was sent. */
function stepsOf(step: number, sent: number): Omit<InputIssue, 'field'> {
  const decimals = step < 1 ? Math.round(-Math.log10(step)) : 0;
  const nearest = Number((Math.round(sent / step) * step).toFixed(decimals));
  return {
    code: 'input.wrong_type',
    params: { expected: decimals > 0 ? 'decimals' : 'step', step, decimals, nearest },
  };
}

function dotted(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}
