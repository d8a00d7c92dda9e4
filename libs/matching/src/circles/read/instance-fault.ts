// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is wrong with a line of an instance file. */
export type InstanceFaultKind = 'empty' | 'head' | 'name' | 'arc' | 'vertex' | 'loop' | 'twice' | 'count' | 'end';

const WORDS: Readonly<Record<InstanceFaultKind, string>> = {
  empty: 'the file is empty',
  head: 'the head does not say how many vertices and arcs there are',
  name: 'not a vertex number and its name',
  arc: 'not a source, a destination and a weight',
  vertex: 'a vertex that is not there',
  loop: 'an arc back to its own vertex',
  twice: 'an arc that was there before',
  count: 'not as many arcs as the head says',
  end: 'no -1 -1 -1 at the end',
};

/** An instance file that cannot be read, with its line counted from 1. */
export class InstanceFault extends Error {
  constructor(
    readonly kind: InstanceFaultKind,
    readonly line: number,
    readonly text: string,
  ) {
    super(`Line ${line}: ${WORDS[kind]} (${text.trim().slice(0, 60)})`);
    this.name = 'InstanceFault';
  }
}
