// SPDX-License-Identifier: AGPL-3.0-or-later
import { listBreakingChanges } from '../../support/breaking-changes.js';

type Schema = Record<string, unknown>;
const json = (schema: Schema) => ({ content: { 'application/json': { schema } } });
const document = (request: Schema, answer: Schema, extra: Schema = {}) => ({
  paths: {
    '/things': { post: { requestBody: json(request), responses: { 201: json(answer) }, ...extra } },
  },
});
const thing = (properties: Schema, required: string[] = []) => ({ type: 'object', properties, required });
const text = { type: 'string' };

describe('changes of the contract', () => {
  const was = document(thing({ title: text, kind: { enum: ['a', 'b'] } }, ['title']), thing({ id: text }, ['id']));

  it('break nobody where answers say more and requests ask less', () => {
    const is = document(
      thing({ title: text, kind: { enum: ['a', 'b', 'c'] }, note: text }),
      thing({ id: text, at: text }, ['id', 'at']),
    );
    expect(listBreakingChanges(was, is)).toEqual([]);
  });

  it.each([
    ['an operation that is gone', { paths: {} }, 'POST /things is gone'],
    [
      'a field that must be there now',
      document(thing({ title: text, kind: { enum: ['a', 'b'] } }, ['title', 'kind']), thing({ id: text }, ['id'])),
      'POST /things: request.kind is required now',
    ],
    [
      'a value that is refused now',
      document(thing({ title: text, kind: { enum: ['a'] } }, ['title']), thing({ id: text }, ['id'])),
      'POST /things: request.kind takes no b any more',
    ],
    [
      'an answer that lost a field',
      document(thing({ title: text, kind: { enum: ['a', 'b'] } }, ['title']), thing({}, [])),
      'POST /things: 201.id is gone',
    ],
    [
      'another type',
      document(
        thing({ title: text, kind: { enum: ['a', 'b'] } }, ['title']),
        thing({ id: { type: 'integer' } }, ['id']),
      ),
      'POST /things: 201.id was "string", is "integer"',
    ],
    [
      'a parameter that must be given now',
      {
        paths: {
          '/things': {
            post: { ...was.paths['/things'].post, parameters: [{ in: 'query', name: 'ente', required: true }] },
          },
        },
      },
      'POST /things: query.ente is required now',
    ],
  ])('name %s', (_what, is, line) => {
    expect(listBreakingChanges(was, is)).toEqual([line]);
  });

  it('follow references and alternatives', () => {
    const of = (places: Schema) => ({
      ...document(
        { oneOf: [thing({ service: { const: 'ride' }, ...places })] },
        { $ref: '#/components/schemas/Thing' },
      ),
      components: { schemas: { Thing: thing(places) } },
    });
    expect(listBreakingChanges(of({ to: text }), of({}))).toEqual([
      'POST /things: request(service=ride).to is gone',
      'POST /things: 201.to is gone',
    ]);
  });
});
