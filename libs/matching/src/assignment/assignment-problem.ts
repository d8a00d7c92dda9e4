// SPDX-License-Identifier: AGPL-3.0-or-later

/** Requests, the free times of offers, and which could go together. All counts and positions from 0. */
export interface AssignmentProblem {
  readonly requests: number;
  /** 1 for each request the ente puts first. */
  readonly priority: Uint8Array;
  /** Units left in each free time. */
  readonly capacity: Int32Array;
  /** Whose each free time is. */
  readonly giver: Int32Array;
  /** What each giver is already engaged for. */
  readonly engagements: Int32Array;
  readonly pairs: CandidatePairs;
  /** Engagements a giver does not mind; each further one counts, and the next one more. */
  readonly fairLoad: number;
  /** Of each of these, pairs of one group alone can be chosen: somebody cannot be at two things at once. */
  readonly exclusive?: readonly (readonly (readonly number[])[])[];
}

/** Pairs that fit, column by column; pair k is request[k] with free time slot[k]. */
export interface CandidatePairs {
  readonly request: Int32Array;
  readonly slot: Int32Array;
  /** Units the request takes; 0 for what needs no room of its own. */
  readonly units: Int32Array;
  /** Way to go for it. */
  readonly metres: Float64Array;
  /** 1 where the two have been proposed to each other already. */
  readonly isProposed: Uint8Array;
}

/** In the order in which they matter. */
export interface AssignmentGoals {
  readonly served: number;
  readonly priorityServed: number;
  /** How far givers are asked beyond what they do not mind; less is better. */
  readonly overload: number;
  readonly metres: number;
  /** Pairs that stay as they were proposed. */
  readonly kept: number;
}

export interface Assignment {
  /** Positions of the pairs chosen, ascending. */
  readonly chosen: Int32Array;
  readonly goals: AssignmentGoals;
  /** What going through the requests one by one would have reached. */
  readonly greedy: AssignmentGoals;
  /** Requests served, and the most that could be. */
  readonly objective: number;
  readonly bound: number;
  /** 0 only when every goal was proved best under those before it. */
  readonly gap: number;
  readonly milliseconds: number;
}
