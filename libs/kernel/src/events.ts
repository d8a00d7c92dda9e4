// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What can be told, by its topic: each lib adds its own, `declare module '@reciproca/kernel' { interface EventMap { … } }`.
 * Topics are in the past tense; what they carry travels through the outbox as JSON, so it has no dates.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the libs
export interface EventMap {}

export type Topic = keyof EventMap & string;

/** News of something that happened: one of those there are, or one of the given topics. */
export type DomainEvent<Told extends Topic = Topic> = {
  [T in Told]: { readonly topic: T; readonly payload: EventMap[T] };
}[Told];
